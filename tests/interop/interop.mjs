// SPDX-License-Identifier: MIT
// interop.mjs SOURCE WORK [NAME...]: a receiver is emitted and compiled for
// each vendor; it and the vendor's package verify what each other sign.
import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, rmSync, readFileSync,
	readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {vendors} from './vendors.mjs';

const [source, work, ...names] = process.argv.slice(2);
const url = 'https://shop.example/hooks?a=1';
const plain = '{"type":"thing.made","id":"evt_1","amount":"12.50"}';
const clock = () => Math.floor(Date.now() / 1000);
const DAY = 86400;
let failed = 0;

// ---- what is emitted ----

function emit(vendor, folder) {
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	copyFileSync(join(source, 'tests/interop/api.yaml'),
		join(folder, 'api.yaml'));
	writeFileSync(join(folder, 'provider.yaml'), `provider: known
documents: [api.yaml]
signature: ${vendor.manifest ?? vendor.name}
events: {type: /type}
`);
	execFileSync(join(source, 'build/hookc'), [join(folder, 'provider.yaml'),
		'-o', join(folder, 'out'), '-w'], {stdio: 'inherit'});
}

// The runtime is the same for all of them.
let library;
function runtime(folder) {
	const without = /_(mbedtls|curl|microhttpd\w*|redis|fastcgi)\.c$/;
	const from = join(folder, 'out/hook');
	const objects = join(work, 'objects');

	rmSync(objects, {recursive: true, force: true});
	mkdirSync(objects);
	execFileSync('gcc', ['-O1', '-c', ...readdirSync(from)
		.filter(file => file.endsWith('.c') && !without.test(file))
		.map(file => join(from, file))], {cwd: objects});
	library = readdirSync(objects).map(file => join(objects, file));
}

function compile(vendor, folder) {
	const known = join(folder, 'out/known');

	emit(vendor, folder);
	if (!library)
		runtime(folder);
	execFileSync('gcc', ['-O1', '-I' + join(folder, 'out/hook'), '-I' + known,
		join(source, 'tests/interop/driver.c'), join(known, 'known.c'),
		join(known, 'known_events.c'), ...library, '-lcrypto', '-lpthread',
		'-o', join(folder, 'driver')]);
}

// ---- the two sides ----

const bodyOf = (vendor, time) => typeof vendor.body === 'function'
	? vendor.body(time) : vendor.body ?? plain;

const flat = headers => Object.entries(headers).flat();

function hookcSigns(vendor, folder, secret, time) {
	const run = spawnSync(join(folder, 'driver'), ['sign', secret,
		String(time), 'POST', vendor.url ?? url, bodyOf(vendor, time), 'Content-Type',
		vendor.type ?? 'application/json'], {encoding: 'utf8'});
	const [head, ...body] = run.stdout.split('\n\n');

	if (run.status !== 0)
		throw new Error(run.stdout);
	const headers = Object.fromEntries(head.split('\n')
		.map(line => line.split(/: (.*)/s).slice(0, 2)));
	return {url: vendor.url ?? url, time, headers, body: body.join('\n\n')};
}

async function vendorSigns(vendor, time) {
	const d = {url: vendor.url ?? url, time, body: bodyOf(vendor, time)};
	const headers = await vendor.sign(d);

	d.headers = {'Content-Type': vendor.type ?? 'application/json',
		...headers};
	return d;
}

function hookcAccepts(folder, d, secret) {
	const run = spawnSync(join(folder, 'driver'), ['verify', secret,
		String(clock()), 'POST', d.url, d.body, ...flat(d.headers)],
	{encoding: 'utf8'});
	const [, status, reason] = /^(?:signature: )?(\d+) (.*)/
		.exec(run.stdout) ?? [0, '0', 'crash'];

	return {right: status[0] === '2', status: Number(status), reason};
}

async function vendorAccepts(vendor, d, secret) {
	const headers = Object.fromEntries(Object.entries(d.headers)
		.map(([name, value]) => [name.toLowerCase(), value]));
	try {
		return {right: !!await vendor.verify({...d, headers}, secret)};
	} catch (error) {
		return {right: false, reason: error.message};
	}
}

// ---- one vendor ----

const tampered = (vendor, d) => ({...d, body: (vendor.tamper ??
	(body => body.replace('thing.made', 'thing.mada')))(d.body)});

async function one(vendor, index) {
	const folder = join(work, `vendor-${index}`);
	const cells = [];
	const cell = (wanted, got) => {
		const fine = got.right === wanted &&
			(wanted || got.status === undefined ||
				[400, 401].includes(got.status));
		cells.push(fine ? 'yes' : 'NO');
		if (!fine) {
			failed++;
			console.error(`${vendor.name}: ${got.status ?? ''} ` +
				`${got.reason ?? 'accepted'}`);
		}
	};
	const signer = vendor.signer ?? vendor.secret;
	const wrong = vendor.wrong ?? 'another ' + vendor.secret;

	compile(vendor, folder);
	// Paddle's package takes nothing that is older than five seconds.
	const ours = hookcSigns(vendor, folder, signer, clock());
	cell(true, await vendorAccepts(vendor, ours, vendor.secret));
	cell(false, await vendorAccepts(vendor, tampered(vendor, ours),
		vendor.secret));
	cell(false, await vendorAccepts(vendor, ours, wrong));
	if (vendor.timed)
		cell(false, await vendorAccepts(vendor,
			hookcSigns(vendor, folder, signer, clock() - DAY), vendor.secret));
	else
		cells.push('-');

	const theirs = await vendorSigns(vendor, clock());
	const counts = await vendorAccepts(vendor, theirs, vendor.secret);
	cell(true, counts.right ? hookcAccepts(folder, theirs, vendor.secret)
		: {right: false, reason: 'the package refuses what was ' +
			'signed for it: ' + counts.reason});
	cell(false, hookcAccepts(folder, tampered(vendor, theirs),
		vendor.secret));
	cell(false, hookcAccepts(folder, theirs, wrong));
	const limit = /\.tolerance = (\d+)/.test(readFileSync(
		join(folder, 'out/known/known_events.c'), 'utf8'));
	if (limit)
		cell(false, hookcAccepts(folder, await vendorSigns(vendor, clock() - DAY),
			vendor.secret));
	else
		cells.push('-');
	return cells;
}

// ---- the table ----

console.log(`${''.padEnd(28)} the package          the emitted receiver
${'signature'.padEnd(28)} ours tam. key  old   theirs tam. key  old   package`);
for (const [index, vendor] of vendors.entries()) {
	if (names.length && !names.includes(vendor.name))
		continue;
	const {version} = JSON.parse(readFileSync(join(work, 'node_modules',
		vendor.package, 'package.json'), 'utf8'));
	const cells = await one(vendor, index);
	console.log(vendor.name.padEnd(28), ...cells.slice(0, 4)
		.map(text => text.padEnd(4)), '', cells[4].padEnd(6),
	...cells.slice(5).map(text => text.padEnd(4)), '',
	`${vendor.package} ${version}`);
}
console.log('ours, theirs: accepted. tam., key, old: a tampered, wrongly ' +
	'keyed, stale one is refused; -: there is no limit.');
console.log(failed ? `${failed} failed` : 'all passed');
process.exit(failed ? 1 : 0);
