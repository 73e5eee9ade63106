import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { PRINT_PAGE } from '#core/contract/print-page.ts';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { App } from './app/App.tsx';
import { PrintedPages } from './app/preview/PrintedPages.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const job = PRINT_PAGE.read(location.hash);
if (job !== null) document.documentElement.dataset['printed'] = '';
createRoot(root).render(job === null ? <App /> : <PrintedPages job={job} />);
