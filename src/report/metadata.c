/*
 * src/report/metadata.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/body_keys.h"
#include "report/date_order.h"
#include "report/key_values.h"
#include "report/metadata.h"
#include "report/team_words.h"
#include "report/title_heading.h"
#include "values/duration.h"
#include "values/instant.h"
#include "values/when_cell.h"
#include "values/when_read.h"

/* a longer paragraph with "prepared by" in it is prose, not a footer */
#define MAX_FOOTER	200

/* bytes of a key of several words in one */
#define MAX_CAMEL	40

/* bytes of a line that may be a sentence */
#define MIN_SENTENCE	30

/*
 * Keys
 */

/* May a name of the front matter that may say something else count? */
static bool
is_meant(const RcaReport *report, RcaKey key, const RcaNode *value)
{
	RcaStr		text = rca_node_text(value);
	RcaStr		heading;
	bool		is_list = key == RCA_KEY_SERVICES || key == RCA_KEY_AUTHORS ||
		key == RCA_KEY_TAGS;

	if (key == RCA_KEY_TITLE)
		return text.data != NULL && rca_title_heading(report, &heading) == NULL;
	if (key == RCA_KEY_DATE && rca_title_heading(report, &heading) != NULL &&
		rca_date_find(heading) != RCA_NO_DATE)
		return false;
	if (value->kind == RCA_NODE_SEQUENCE)
		return is_list;
	return text.data != NULL && rca_key_value_fits(key, text);
}

/*
 * Has a value still to be written?  "[Your date here]" is a list to YAML, with
 * one item of several words.
 */
static bool
is_unwritten(RcaKey key, const RcaNode *value)
{
	RcaStr		text = rca_node_text(value);

	if (key == RCA_KEY_DATE && text.data != NULL)
		return rca_is_template_date(text);
	if (value->kind != RCA_NODE_SEQUENCE || value->nitems != 1 ||
		key == RCA_KEY_SERVICES || key == RCA_KEY_AUTHORS || key == RCA_KEY_TAGS)
		return false;
	text = rca_node_text(value->items[0]);
	return text.data != NULL && memchr(text.data, ' ', text.len) != NULL &&
		strcspn(rca_cstring(text), "0123456789") == text.len;
}

/*
 * What a key of the front matter says.  "affectedSystems" says what "affected
 * systems" does.
 */
static RcaKey
key_of(const RcaMarkdown *md, RcaStr name, int *preference)
{
	RcaKey		key = rca_team_key(md, name, preference);
	char		words[2 * MAX_CAMEL];
	int			len = 0;

	if (key != RCA_KEY_OTHER || name.len < 2 || name.len > MAX_CAMEL)
		return key;
	for (int i = 0; i < name.len; i++)
	{
		if (i > 0 && name.data[i] >= 'A' && name.data[i] <= 'Z' &&
			name.data[i - 1] >= 'a' && name.data[i - 1] <= 'z')
			words[len++] = ' ';
		words[len++] = name.data[i];
	}
	if (len > name.len)
		key = rca_team_key(md, rca_str(words, len), preference);
	return key;
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
		RcaKey		key = key_of(&report->body, root->items[i]->text, &preference);

		/* a key without a value says nothing */
		if (key == RCA_KEY_OTHER || preference >= best[key] ||
			root->items[i + 1]->kind == RCA_NODE_NULL ||
			is_unwritten(key, root->items[i + 1]) ||
			(preference >= RCA_LIKELY_KEY &&
			 !is_meant(report, key, root->items[i + 1])))
			continue;
		best[key] = preference;
		if (key == RCA_KEY_DURATION)
			report->duration_is_likely = preference >= RCA_LIKELY_KEY;
		report->keys[key] = root->items[i];
		report->values[key] = root->items[i + 1];
	}
}

/*
 * The time between two points.  A zone that only one of them names holds for
 * both.
 */
static int64
span_between(RcaWhen *a, RcaWhen *b)
{
	RcaInstant	from,
				to;
	int64		span;

	if (b->zone.name.data == NULL)
		b->zone = a->zone;
	else if (a->zone.name.data == NULL)
		a->zone = b->zone;
	from = rca_instant(a->day.date, a->clock, &a->zone, NULL);
	to = rca_instant(b->day.date, b->clock, &b->zone, NULL);
	if (from == RCA_NO_INSTANT || to == RCA_NO_INSTANT)
		return RCA_NO_DURATION;
	span = to - from;
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
		!rca_when_read_cell(from, &a, NULL) ||
		!rca_when_read_cell(to, &b, NULL) ||
		a.day.kind != RCA_DAY_DATE || b.day.kind != RCA_DAY_DATE ||
		a.clock < 0 || b.clock < 0)
		return RCA_NO_DURATION;
	return span_between(&a, &b);
}

/* "2025-03-23 10:00 - 11:30 UTC": a duration that is told by its ends. */
static int64
read_range(RcaStr text)
{
	RcaWhen		a,
				b;

	if (!rca_when_read_cell(text, &a, &b) || a.day.kind != RCA_DAY_DATE ||
		a.clock < 0 || b.clock < 0)
		return RCA_NO_DURATION;
	if (b.day.kind == RCA_DAY_NONE)
		b.day.date = a.day.date + (b.clock < a.clock);
	return span_between(&a, &b);
}

/*
 * The date that a key states, or RCA_NO_DATE.  "unknown" is not a date, whatever
 * follows it.
 */
static RcaDate
date_of_key(const RcaReport *report, RcaKey key)
{
	RcaStr		text = rca_node_text(report->values[key]);
	RcaDate		date;
	RcaDay		day;

	if (text.data == NULL || rca_is_vague_time(text))
		return RCA_NO_DATE;
	date = rca_date_read(text);
	if (date == RCA_NO_DATE)
		date = rca_date_find(text);
	/* "01/07/2025" has an order where another date of the document shows it */
	if (date == RCA_NO_DATE && rca_day_find(text, &day) &&
		day.kind == RCA_DAY_TWO_NUMBERS && day.year > 0)
	{
		rca_day_set_order(&day, rca_order_of_document(report));
		date = day.date;
	}
	return date;
}

/* Keys that may state the date, the best first. */
typedef struct DateKey
{
	RcaKey		key;
	RcaDateSource source;
} DateKey;

static const DateKey date_keys[] =
{
	{RCA_KEY_DATE, RCA_DATE_FROM_KEY},
	{RCA_KEY_MOMENT, RCA_DATE_FROM_KEY},
	{RCA_KEY_START, RCA_DATE_FROM_START},
	{RCA_KEY_DETECTED, RCA_DATE_FROM_DETECTION},
};

/*
 * The date of the incident: that of its key or, where there is none or it is
 * vague, of another.  A key that has something else than a date is a fault, and
 * not passed over.
 */
static void
read_date(RcaReport *report)
{
	RcaStr		text = rca_node_text(report->values[RCA_KEY_DATE]);

	for (int i = 0; i < lengthof(date_keys); i++)
	{
		report->metadata.date = date_of_key(report, date_keys[i].key);
		report->date_source = date_keys[i].source;
		if (report->metadata.date != RCA_NO_DATE ||
			(i == 0 && text.data != NULL && !rca_is_vague_time(text)))
			return;
	}
}

/* "duration_hours: 2" */
static const struct
{
	RcaKey		key;
	const char *unit;
}			unit_keys[] =
{
	{RCA_KEY_DURATION_HOURS, "hours"},
	{RCA_KEY_DURATION_SECONDS, "seconds"},
};

/* A number of units, or a length that names its own. */
static int64
read_in_unit(const RcaNode *value, const char *unit)
{
	RcaStr		text = rca_node_text(value);
	const char *with_unit;
	int64		length;

	if (text.data == NULL)
		return RCA_NO_DURATION;
	length = rca_duration_read(text);
	if (length != RCA_NO_DURATION)
		return length;
	with_unit = psprintf("%.*s %s", text.len, text.data, unit);
	return rca_duration_read(rca_str(with_unit, (int) strlen(with_unit)));
}

/*
 * The first day of "2025-03-23 10:00 - 11:30", "8 h (2025-03-23 10:00 - 18:00)"
 * and "It lasted from 2025-03-23 10:00 to 11:30".
 */
static RcaDate
date_of_duration(RcaStr text)
{
	RcaDate		date = rca_date_read(text);
	int			open = rca_find(text, RCA_STR("("));
	int			from = rca_find_phrase(text, RCA_STR("from"));

	if (date == RCA_NO_DATE && open >= 0)
	{
		RcaStr		range = rca_skip(text, open + 1);
		RcaWhen		a,
					b;
		int			close = rca_find(range, RCA_STR(")"));

		range.len = close >= 0 ? close : range.len;
		if (rca_when_read_cell(range, &a, &b) && a.day.kind == RCA_DAY_DATE &&
			b.clock >= 0)
			date = a.day.date;
	}
	/* a sentence: "It lasted from 2025-03-23 10:00 to 11:30" */
	if (date == RCA_NO_DATE && from >= 0)
		date = rca_date_find(rca_skip(text, from));
	return date;
}

/* The duration: in minutes, else as text or a range, else from start to end. */
static void
read_duration(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;
	const RcaNode **values = report->values;
	RcaStr		minutes = rca_node_text(values[RCA_KEY_DURATION_MINUTES]);
	RcaStr		text = rca_node_text(values[RCA_KEY_DURATION]);

	if (minutes.data != NULL)
		m->duration = rca_minutes_read(minutes);
	for (int i = 0; i < lengthof(unit_keys) && m->duration == RCA_NO_DURATION; i++)
		m->duration = read_in_unit(values[unit_keys[i].key], unit_keys[i].unit);
	if (text.data != NULL && m->duration == RCA_NO_DURATION)
	{
		m->duration = rca_duration_of_value(text);
		if (m->duration == RCA_NO_DURATION)
			m->duration = read_range(text);
	}
	/* a range, or what stands behind a length, may be all that has the date */
	if (text.data != NULL && values[RCA_KEY_DATE] == NULL &&
		m->date == RCA_NO_DATE)
	{
		m->date = date_of_duration(text);
		report->date_source = RCA_DATE_FROM_DURATION;
	}
	if (m->duration == RCA_NO_DURATION)
		m->duration = read_span(values[RCA_KEY_START] != NULL ?
								values[RCA_KEY_START] : values[RCA_KEY_DETECTED],
								values[RCA_KEY_END]);
}

/* The status: that of its key, else what "resolved" says. */
static RcaStr
read_status(const RcaReport *report)
{
	RcaStr		status = rca_node_text(report->values[RCA_KEY_STATUS]);
	RcaStr		resolved = rca_node_text(report->values[RCA_KEY_IS_RESOLVED]);

	if (status.data != NULL || resolved.data == NULL)
		return rca_one_line(status);
	if (rca_equal_nocase(resolved, RCA_STR("false")) ||
		rca_equal_nocase(resolved, RCA_STR("no")))
		return RCA_STR("open");
	/* "true", or the instant at which it was */
	return RCA_STR("resolved");
}

/*
 * The zone of all times: of a key or, where there is none, of the team; none
 * where there is more than a zone.
 */
static RcaZone
read_zone(const RcaReport *report)
{
	static const RcaZone none;
	RcaStr		text = rca_node_text(report->values[RCA_KEY_ZONE]);
	RcaZone		zone;

	if (text.data == NULL && report->body.conventions != NULL)
		text = report->body.conventions->zone;
	if (text.data == NULL || rca_zone_read(text, &zone) != text.len)
		return none;
	return zone;
}

static void
read_values(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;
	const RcaMarkdown *md = &report->body;
	const RcaNode **values = report->values;

	m->title = rca_one_line(rca_node_text(values[RCA_KEY_TITLE]));
	read_date(report);
	m->severity = rca_one_line(rca_node_text(values[RCA_KEY_SEVERITY]));
	if (m->severity.data != NULL)
		m->severity_rank = rca_team_rank(&report->body, m->severity);
	m->status = read_status(report);
	m->services = rca_key_list(md, RCA_KEY_SERVICES, values[RCA_KEY_SERVICES]);
	for (int i = 0; i < m->services.count; i++)
		m->services.items[i] = rca_team_name(md, RCA_TAUGHT_SERVICE,
											 m->services.items[i]);
	m->tags = rca_key_list(md, RCA_KEY_TAGS, values[RCA_KEY_TAGS]);
	m->authors = rca_key_list(md, RCA_KEY_AUTHORS, values[RCA_KEY_AUTHORS]);
	read_duration(report);
	report->zone = read_zone(report);
}

/*
 * The footer
 */

/*
 * Takes " on DATE" from the end of a footer; returns its date, or RCA_NO_DATE
 * if there is none.
 */
static RcaDate
take_date(RcaStr *text)
{
	static const RcaStr on = RCA_LITERAL(" on ");

	for (int pos = text->len - on.len; pos >= 0; pos--)
	{
		RcaDate		date;

		if (!rca_starts_nocase(rca_skip(*text, pos), on))
			continue;
		date = rca_date_read(rca_skip(*text, pos + on.len));
		if (date != RCA_NO_DATE)
		{
			text->len = pos;
			return date;
		}
	}
	return RCA_NO_DATE;
}

/* The text of the line of a paragraph that has a phrase, from behind it on. */
static RcaStr
rest_of_line(const RcaMarkdown *md, const RcaBlock *block, RcaStr phrase)
{
	for (int line = block->line; line <= block->end_line; line++)
	{
		RcaStr		text = rca_cell_text(md, rca_trim(md->lines[line - md->first_line]));
		int			pos = rca_find_phrase(text, phrase);

		if (pos >= 0)
			return rca_trim(rca_skip(text, pos + phrase.len));
	}
	return RCA_NULL_STR;
}

/* "RCA prepared by X on DATE", the last line of a report */
void
rca_footer_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	static const RcaStr marker = RCA_LITERAL("prepared by");
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
	if (text.len > MAX_FOOTER || (pos = rca_find_phrase(text, marker)) < 0)
		return;

	text = rca_trim(rca_skip(text, pos + marker.len));
	/* a key and its value have a line of their own among others */
	if (text.len > 0 && text.data[0] == ':')
	{
		text = rest_of_line(md, block, marker);
		if (text.len > 0)
			text = rca_trim(rca_skip(text, 1));
	}
	while (text.len > 0 && text.data[text.len - 1] == '.')
		text.len--;
	report->metadata.prepared_on = take_date(&text);
	text = rca_trim(text);
	if (text.len > 0)
		report->metadata.prepared_by = text;

	/* the break above belongs to the footer, not to the last section */
	report->footer_line = block->line;
	if (md->nblocks > 1 && block[-1].kind == RCA_BLOCK_BREAK &&
		!block[-1].nested)
		report->footer_line = block[-1].line;
}

/* The date in the title or, if the title has none, in the first heading. */
static RcaDate
find_date(RcaStr title, RcaStr heading)
{
	RcaDate		date = RCA_NO_DATE;

	if (title.data != NULL)
		date = rca_date_find(title);
	if (date == RCA_NO_DATE && heading.data != NULL)
		date = rca_date_find(heading);
	return date;
}

static bool
take_severity_code(RcaMetadata *m, RcaStr code)
{
	if (!rca_is_severity_code(code))
		return false;
	m->severity = code;
	m->severity_rank = rca_rank_of_severity(code);
	return true;
}

/* "[SEV-2] Disk full", "SEV-2: disk full": a severity before what happened */
static void
read_severity_of_title(RcaMetadata *m)
{
	RcaStr		title = m->title;
	const char *colon;

	while (title.len > 0 && title.data[0] == '[')
	{
		const char *close = memchr(title.data, ']', title.len);

		if (close == NULL || take_severity_code(m, rca_slice(title.data + 1, close)))
			return;
		title = rca_trim(rca_slice(close + 1, title.data + title.len));
	}
	colon = title.len > 0 ? memchr(title.data, ':', title.len) : NULL;
	if (colon != NULL)
		(void) take_severity_code(m, rca_trim(rca_slice(title.data, colon)));
}

void
rca_metadata_read(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;
	RcaStr		heading;

	m->duration = RCA_NO_DURATION;
	m->severity_rank = RCA_NO_RANK;

	find_keys(report);
	rca_body_keys_read(report);
	read_values(report);
	if (m->title.data == NULL)
		(void) rca_title_heading(report, &m->title);
	if (m->authors.items == NULL && m->prepared_by.data != NULL)
	{
		RcaNode		name = {RCA_NODE_STRING, m->prepared_by};

		m->authors = rca_key_list(&report->body, RCA_KEY_AUTHORS, &name);
	}
	if (m->severity.data == NULL)
		read_severity_of_title(m);
	/* where there is no key for the date */
	if (report->values[RCA_KEY_DATE] == NULL && m->date == RCA_NO_DATE)
	{
		(void) rca_first_heading(report, &heading);
		m->date = find_date(m->title, heading);
		report->date_source = RCA_DATE_FROM_TITLE;
	}
}

/* Is this a sentence, and no remark and no key with its value? */
static bool
is_sentence(RcaStr line)
{
	line = rca_trim(line);
	if (line.len < MIN_SENTENCE || strchr("*_>|<!`[:#", line.data[0]) != NULL)
		return false;
	for (int i = 1; i + 1 < MIN_SENTENCE; i++)
	{
		/* "At 10:05" is no key */
		if (line.data[i] == ':' && !rca_is_digit(line.data[i + 1]))
			return false;
	}
	return true;
}

/* The first date that stands with a clock time in a text, or RCA_NO_DATE. */
static RcaDate
date_of_moment(RcaStr text)
{
	for (int i = 0; i < text.len; i++)
	{
		RcaWhen		when;

		if (!rca_when_read_in_prose(text, i, &when))
			continue;
		if (when.day.kind == RCA_DAY_DATE && when.clock >= 0)
			return when.day.date;
		i += Max(when.length, 1) - 1;
	}
	return RCA_NO_DATE;
}

/* The first date of the sentences that tell of the incident. */
static RcaDate
date_of_prose(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaPart		part = report->parts[i];
		RcaDate		date;

		/* up to the first chapter that is not the summary */
		if (block->kind == RCA_BLOCK_HEADING && i > 0 &&
			part != RCA_PART_SUMMARY)
			return RCA_NO_DATE;
		if ((block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM) ||
			!rca_block_has_text(block) || block->quoted ||
			(part != RCA_PART_SUMMARY && part != RCA_PART_OTHER))
			continue;
		/* in an item, or behind a label, the time of day makes it that of the incident */
		if (!block->nested && block->kind == RCA_BLOCK_PARAGRAPH &&
			is_sentence(md->lines[block->line - md->first_line]))
			date = rca_date_find(rca_block_text(md, block));
		else if (part == RCA_PART_SUMMARY)
			date = date_of_moment(rca_block_text(md, block));
		else
			continue;
		if (date != RCA_NO_DATE)
			return date;
	}
	return RCA_NO_DATE;
}

void
rca_metadata_last_date(RcaReport *report)
{
	RcaMetadata *m = &report->metadata;

	if (report->values[RCA_KEY_DATE] != NULL || m->date != RCA_NO_DATE)
		return;
	m->date = date_of_key(report, RCA_KEY_REPORTED);
	report->date_source = RCA_DATE_FROM_REPORTING;
	if (m->date != RCA_NO_DATE)
		return;
	m->date = date_of_prose(report);
	report->date_source = RCA_DATE_FROM_PROSE;
}
