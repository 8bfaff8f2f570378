/*
 * src/report/metadata.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/body_keys.h"
#include "report/metadata.h"
#include "values/duration.h"

/* A scalar with its blanks and line breaks made single blanks. */
static RcaStr
one_line(RcaStr s)
{
	StringInfoData out;

	if (s.data == NULL || memchr(s.data, '\n', s.len) == NULL)
		return s;
	initStringInfo(&out);
	for (int i = 0; i < s.len; i++)
	{
		if (!rca_is_space(s.data[i]))
			appendStringInfoChar(&out, s.data[i]);
		else if (out.len > 0 && out.data[out.len - 1] != ' ')
			appendStringInfoChar(&out, ' ');
	}
	return rca_str(out.data, out.len);
}

static void
add_to_list(RcaStrList *list, RcaStr s)
{
	s = rca_trim(s);
	if (s.len == 0)
		return;
	if (list->count % 8 == 0 && list->count > 0)
		list->items = repalloc(list->items, (list->count + 8) * sizeof(RcaStr));
	list->items[list->count++] = s;
}

/*
 * A list, however it is written: a sequence, one scalar, or scalars with
 * commas between them.  An item that is a mapping counts by its name.
 */
static RcaStrList
read_list(const RcaNode *node)
{
	RcaStrList	list = {palloc(8 * sizeof(RcaStr)), 0};
	RcaStr		text;
	const char *comma;

	if (node->kind == RCA_NODE_SEQUENCE)
	{
		for (int i = 0; i < node->nitems; i++)
		{
			const RcaNode *item = node->items[i];

			if (item->kind == RCA_NODE_MAPPING)
				item = rca_node_get(item, "name");
			text = rca_node_text(item);
			if (text.data != NULL)
				add_to_list(&list, one_line(text));
		}
		return list;
	}

	text = one_line(rca_node_text(node));
	while (text.data != NULL &&
		   (comma = memchr(text.data, ',', text.len)) != NULL)
	{
		add_to_list(&list, rca_slice(text.data, comma));
		text = rca_slice(comma + 1, text.data + text.len);
	}
	if (text.data != NULL)
		add_to_list(&list, text);
	return list;
}

/* The value of the best key for each thing that metadata says. */
static void
find_keys(RcaReport *report)
{
	const RcaNode *root = report->front_matter.root;
	int			best[RCA_KEY_COUNT];

	for (int i = 0; i < RCA_KEY_COUNT; i++)
		best[i] = PG_INT32_MAX;
	for (int i = 0; root != NULL && i + 1 < root->nitems; i += 2)
	{
		int			preference = 0;
		RcaKey		key = rca_key_of(root->items[i]->text, &preference);

		/* a key without a value says nothing */
		if (key == RCA_KEY_OTHER || preference >= best[key] ||
			root->items[i + 1]->kind == RCA_NODE_NULL)
			continue;
		best[key] = preference;
		report->keys[key] = root->items[i];
		report->values[key] = root->items[i + 1];
	}
}

/* The time between two points, of which a zone that only one names is meant for both. */
static int64
span_between(RcaWhen *a, RcaWhen *b)
{
	int64		span;

	if (b->zone.name.data == NULL)
		b->zone = a->zone;
	else if (a->zone.name.data == NULL)
		a->zone = b->zone;
	span = rca_instant(b->date, b->clock, &b->zone) - rca_instant(a->date, a->clock, &a->zone);
	if (span < 0 || span > RCA_MAX_DURATION)
		return RCA_NO_DURATION;
	return span - span % RCA_USECS_PER_SEC;
}

/* The time between two keys that both state a day and a clock time. */
static int64
read_span(const RcaNode *start, const RcaNode *end)
{
	RcaStr		from = rca_node_text(start);
	RcaStr		to = rca_node_text(end);
	RcaWhen		a,
				b;

	if (from.data == NULL || to.data == NULL ||
		!rca_when_read_cell(from, &a, NULL) || !rca_when_read_cell(to, &b, NULL) ||
		a.date == RCA_NO_DATE || b.date == RCA_NO_DATE || a.clock < 0 || b.clock < 0)
		return RCA_NO_DURATION;
	return span_between(&a, &b);
}

/* "2025-03-23 10:00 - 11:30 UTC": a duration that is told by its ends. */
static int64
read_range(RcaStr text)
{
	RcaWhen		a,
				b;

	if (!rca_when_read_cell(text, &a, &b) || a.date == RCA_NO_DATE || a.clock < 0 || b.clock < 0)
		return RCA_NO_DURATION;
	if (b.date == RCA_NO_DATE)
		b.date = a.date + (b.clock < a.clock);
	return span_between(&a, &b);
}

static void
read_values(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;
	const RcaNode **values = report->values;
	RcaStr		text;

	find_keys(report);
	rca_body_keys_read(report);
	m->title = one_line(rca_node_text(values[RCA_KEY_TITLE]));
	text = rca_node_text(values[RCA_KEY_DATE]);
	/* "unknown" is no date, whatever follows it */
	if (text.data == NULL || rca_is_vague_time(text))
		text = rca_node_text(values[RCA_KEY_START]);
	if (text.data != NULL && !rca_is_vague_time(text))
	{
		m->date = rca_date_read(text);
		if (m->date == RCA_NO_DATE)
			m->date = rca_date_find(text);
	}
	m->severity = one_line(rca_node_text(values[RCA_KEY_SEVERITY]));
	if (m->severity.data != NULL)
		m->severity_rank = rca_rank_of_severity(m->severity);
	m->status = one_line(rca_node_text(values[RCA_KEY_STATUS]));
	if (values[RCA_KEY_SERVICES])
		m->services = read_list(values[RCA_KEY_SERVICES]);
	if (values[RCA_KEY_TAGS])
		m->tags = read_list(values[RCA_KEY_TAGS]);
	if (values[RCA_KEY_AUTHORS])
		m->authors = read_list(values[RCA_KEY_AUTHORS]);

	text = rca_node_text(values[RCA_KEY_DURATION_MINUTES]);
	if (text.data != NULL)
		m->duration = rca_minutes_read(text);
	text = rca_node_text(values[RCA_KEY_DURATION]);
	if (text.data != NULL && m->duration == RCA_NO_DURATION)
	{
		m->duration = rca_duration_read(text);
		if (m->duration == RCA_NO_DURATION)
			m->duration = read_range(text);
		if (values[RCA_KEY_DATE] == NULL && m->date == RCA_NO_DATE)
			m->date = rca_date_read(text);
	}

	if (m->duration == RCA_NO_DURATION)
		m->duration = read_span(values[RCA_KEY_START], values[RCA_KEY_END]);

	/* "resolved: true", or the instant at which it was */
	text = rca_node_text(values[RCA_KEY_IS_RESOLVED]);
	if (text.data != NULL && m->status.data == NULL)
	{
		static const RcaStr no[] = {{"false", 5}, {"no", 2}};

		m->status = rca_equal_nocase(text, no[0]) || rca_equal_nocase(text, no[1]) ?
			RCA_STR("open") : RCA_STR("resolved");
	}

	text = rca_node_text(values[RCA_KEY_ZONE]);
	if (text.data != NULL && rca_zone_read(text, &report->zone) != text.len)
		report->zone = (RcaZone) {RCA_NULL_STR, NULL, 0};
}

/* "RCA prepared by X on DATE", the last line of a report */
void
rca_footer_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	static const RcaStr marker = {"prepared by", 11};
	static const RcaStr on = {" on ", 4};
	const RcaBlock *block;
	RcaStr		text;
	int			pos;

	report->metadata.prepared_on = RCA_NO_DATE;
	if (md->nblocks == 0)
		return;
	block = &md->blocks[md->nblocks - 1];
	if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested)
		return;
	text = rca_block_text(md, block);
	/* one short sentence: "The RCA was prepared by ..." may start prose */
	if (text.len > 200 || (pos = rca_find_phrase(text, marker)) < 0)
		return;

	text = rca_trim(rca_skip(text, pos + marker.len));
	while (text.len > 0 && text.data[text.len - 1] == '.')
		text.len--;
	for (pos = text.len - on.len; pos >= 0; pos--)
	{
		RcaDate		date;

		if (!rca_starts_nocase(rca_skip(text, pos), on))
			continue;
		date = rca_date_read(rca_skip(text, pos + on.len));
		if (date != RCA_NO_DATE)
		{
			report->metadata.prepared_on = date;
			text.len = pos;
			break;
		}
	}
	text = rca_trim(text);
	if (text.len > 0)
		report->metadata.prepared_by = text;

	/* the line above belongs to the footer, not to the last section */
	report->footer_line = block->line;
	if (md->nblocks > 1 && block[-1].kind == RCA_BLOCK_BREAK && !block[-1].nested)
		report->footer_line = block[-1].line;
}

const RcaBlock *
rca_first_heading(const RcaReport *report, RcaStr *text)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (block->kind != RCA_BLOCK_HEADING)
			continue;
		*text = rca_block_text(&report->body, block);
		if (text->len > 0)
			return block;
	}
	*text = RCA_NULL_STR;
	return NULL;
}

void
rca_metadata_read(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;
	RcaStr		heading;

	(void) rca_first_heading(report, &heading);
	m->date = RCA_NO_DATE;
	m->duration = RCA_NO_DURATION;
	m->severity_rank = RCA_NO_RANK;

	read_values(report);
	if (m->title.data == NULL)
		m->title = heading;

	/* as a last resort, where no key is for it, a date in the title */
	if (report->values[RCA_KEY_DATE] == NULL && m->date == RCA_NO_DATE)
	{
		if (m->title.data != NULL)
			m->date = rca_date_find(m->title);
		if (m->date == RCA_NO_DATE && heading.data != NULL)
			m->date = rca_date_find(heading);
	}
}
