// Makes the assets of the portal: node build.mjs <output folder> <whether tests are skipped>
// One style sheet and one script, fonts and pictures beside them, each named after its hash and compressed beforehand.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const testsToo = process.argv[3] !== 'true';

install();
await bundle();

/** Fetches the packages of the lock file, unless they are there already. The test browser is left out where no test will run. */
function install() {
  const stamp = join(here, 'node_modules', '.liaison');
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const there = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (there[0] === wanted && (there[1] === 'all' || !testsToo)) {
    return;
  }
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(testsToo ? [] : ['--omit=dev'])];
  const npm = spawnSync('npm', ci, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    throw new Error('npm ci failed');
  }
  writeFileSync(stamp, `${wanted} ${testsToo ? 'all' : 'build'}`);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['css/liaison.css', 'js/liaison.js', 'pictures/mark.svg'],
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome104', 'firefox110', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    metafile: true,
    logLevel: 'warning',
  });
  const names = Object.keys(result.metafile.outputs).map(file => basename(file)).sort();
  writeFileSync(join(out, 'assets.properties'), names.map(name => `${name.replace(/\.[^.]+(\.[^.]+)$/, '$1')}=${name}\n`).join(''));
  licences();
  names.filter(name => !name.endsWith('.woff2')).forEach(compress);
}

function compress(name) {
  const bytes = readFileSync(join(out, name));
  writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes));
}

/** The licences of what is shipped stand beside it. */
function licences() {
  const packages = join(here, 'node_modules', '@gcds-core');
  const texts = ['tokens/LICENSE', 'fonts/fonts/lato/LICENSE.txt', 'fonts/fonts/noto-sans/LICENSE.txt'];
  writeFileSync(join(out, 'licences.txt'), texts.map(text => `@gcds-core/${text}\n\n${readFileSync(join(packages, text), 'utf8')}`).join('\n\n'));
}
