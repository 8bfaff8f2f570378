// bench/pipeline.mjs markdown-it | remark < documents > rows
//
// What a client does that keeps reports as jsonb: reads documents that end
// with a NUL, writes COPY lines of id and jsonb with metadata, timeline,
// action items and sections.  NODE_PATH names the folder of the packages.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.env.NODE_PATH, '..', 'package.json'));
const load = name => import(pathToFileURL(require.resolve(name)).href);
const yaml = require('js-yaml');
const plain = n => n.value ?? (n.children ?? []).map(plain).join('');

// Both give blocks of { kind: 'heading' | 'table', depth, text, rows, start, end }.
async function markdownIt() {
	const md = new (await load('markdown-it')).default();
	return body => {
		const blocks = [];
		let rows = null;
		const lines = [0];
		for (let i = body.indexOf('\n'); i >= 0; i = body.indexOf('\n', i + 1)) lines.push(i + 1);
		const at = line => lines[line] ?? body.length;
		const text = t => t.children.map(c => c.content).join('');
		md.parse(body, {}).forEach((t, i, all) => {
			if (t.type === 'heading_open')
				blocks.push({ kind: 'heading', depth: +t.tag[1], text: text(all[i + 1]), start: at(t.map[0]), end: at(t.map[1]) });
			else if (t.type === 'table_open') blocks.push({ kind: 'table', rows: rows = [] });
			else if (t.type === 'tr_open') rows.push([]);
			else if (t.type === 'td_open' || t.type === 'th_open') rows.at(-1).push(text(all[i + 1]));
		});
		return blocks;
	};
}

async function remark() {
	const parser = (await load('unified')).unified().use((await load('remark-parse')).default)
		.use((await load('remark-gfm')).default).freeze();
	return body => parser.parse(body).children.filter(n => n.type === 'heading' || n.type === 'table').map(n =>
		n.type === 'heading' ?
			{ kind: 'heading', depth: n.depth, text: plain(n), start: n.position.start.offset, end: n.position.end.offset } :
			{ kind: 'table', rows: n.children.map(r => r.children.map(plain)) });
}

function timeline(date, rows) {
	let day = 0, last = -1;
	return rows.slice(1).map(([time, event], i) => {
		const [h, m] = time.split(':').map(Number);
		if (h * 60 + m < last) day++;
		last = h * 60 + m;
		return { ord: i + 1, at: new Date(Date.parse(date) + ((day * 24 + h) * 60 + m) * 60000).toISOString(), event };
	});
}

function report(source, blocksOf) {
	const end = source.indexOf('\n---\n', 3);
	const meta = yaml.load(source.slice(4, end), { schema: yaml.CORE_SCHEMA });
	const body = source.slice(end + 5);
	const blocks = blocksOf(body);
	const headings = blocks.filter(b => b.kind === 'heading' && b.depth <= 2);
	const sections = {}, tables = {};
	let current = null;
	headings.forEach((h, i) => {
		if (h.depth === 2) sections[h.text] = body.slice(h.end, headings[i + 1]?.start).trim();
	});
	for (const b of blocks) {
		if (b.kind === 'table') tables[current] ??= b.rows;
		else if (b.depth <= 2) current = b.text;
	}
	return {
		meta, sections,
		timeline: timeline(meta.date, tables['Timeline'] ?? []),
		action_items: (tables['Action Items'] ?? []).slice(1).map(([priority, action, owner, due], i) =>
			({ ord: i + 1, priority, action, owner, due_date: due })),
	};
}

const blocksOf = await { 'markdown-it': markdownIt, remark }[process.argv[2]]();
const out = [];
fs.readFileSync(0, 'utf8').split('\0').slice(0, -1).forEach((source, i) =>
	out.push(`${i + 1}\t${JSON.stringify(report(source, blocksOf)).replace(/\\/g, '\\\\')}\n`));
process.stdout.write(out.join(''));
