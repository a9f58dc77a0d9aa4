// Each of these improves a page that works without it.
import './suggestions.js';
import './files.js';
import './progress.js';
import './copy.js';
import './passkeys.js';
import './session.js';
import './show.js';
import './plot.js';

// The first thing to read on a page with a problem is what the problem is.
document.getElementById('problems')?.focus();
