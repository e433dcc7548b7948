import { filterCommunes } from './filter-communes.ts';
import { findNear } from './find-near.ts';
import { offerCopies } from './offer-copies.ts';
import { sendReport } from './send-report.ts';
import { tellTapped } from './tell-tapped.ts';

// The pages are whole without any of this: each part adds a convenience where its place is on the page.
tellTapped();
filterCommunes();
offerCopies();
findNear();
sendReport();
