import '../look/fonts.css';
import '../look/tokens.css';
import '../look/base.css';
import './field.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import { FieldApp } from './FieldApp.tsx';

const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'vi';
overwriteGetLocale(() => language);
document.documentElement.lang = language;

const root = document.getElementById('root');
if (root === null) throw new Error('field.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <FieldApp />
  </StrictMode>,
);
