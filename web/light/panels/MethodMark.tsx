import './MethodMark.css';
import { m } from '../../paraglide/messages.js';

type Props = { readonly isOfficial: boolean };

/** Which of the two lengths a figure of light is made of. */
export function MethodMark({ isOfficial }: Props) {
  return (
    <span className={isOfficial ? 'method-mark' : 'method-mark is-estimate'}>
      {isOfficial ? m.light_method_official() : m.light_method_turf()}
    </span>
  );
}
