/*
 * src/compose/compose.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "compose/body.h"
#include "compose/compose.h"
#include "compose/shape.h"
#include "edit/quoting.h"
#include "edit/set_yaml.h"
#include "report/impact.h"
#include "report/parse_report.h"
#include "values/duration.h"

#define NEW_LEVEL	2			/* of a heading that this file makes */

/*
 * Metadata
 */

/*
 * The keys of JSON that a key of the front matter can state, and the kinds of
 * the keys that state them.
 */
static const struct
{
	const char *name;
	RcaJsonType type;
	RcaKey		kinds[4];
}			metadata_keys[] =
{
	{"title", RCA_JSON_STRING, {RCA_KEY_TITLE}},
	{"date", RCA_JSON_DATE, {RCA_KEY_DATE, RCA_KEY_START, RCA_KEY_MOMENT}},
	{"severity", RCA_JSON_STRING, {RCA_KEY_SEVERITY}},
	{"status", RCA_JSON_STRING, {RCA_KEY_STATUS, RCA_KEY_IS_RESOLVED}},
	{"services", RCA_JSON_STRINGS, {RCA_KEY_SERVICES}},
	{"tags", RCA_JSON_STRINGS, {RCA_KEY_TAGS}},
	{"authors", RCA_JSON_STRINGS, {RCA_KEY_AUTHORS}},
	{"duration", RCA_JSON_LENGTH, {RCA_KEY_DURATION, RCA_KEY_DURATION_MINUTES, RCA_KEY_DURATION_HOURS, RCA_KEY_DURATION_SECONDS}},
};

/* all of them, as bits */
#define ALL_KEYS	((1U << lengthof(metadata_keys)) - 1)

/* The kinds of keys that the given front matter has, as bits. */
static uint32
given_kinds(const RcaNode *front_matter)
{
	uint32		kinds = 0;

	for (int i = 0; front_matter != NULL && i < front_matter->nitems; i += 2)
	{
		int			ignored;

		rca_host_check_interrupts();
		kinds |= 1U << rca_key_of(front_matter->items[i]->text, &ignored);
	}
	return kinds;
}

/* Do any of these kinds state a key? */
static bool
is_stated(int key, uint32 kinds)
{
	for (int j = 0; j < lengthof(metadata_keys[key].kinds); j++)
	{
		RcaKey		kind = metadata_keys[key].kinds[j];

		if (kind != RCA_KEY_OTHER && (kinds & (1U << kind)) != 0)
			return true;
	}
	return false;
}

/*
 * The keys to write at first, as bits.  If the body is given, it may state
 * them.
 */
static uint32
first_keys(const RcaNode *json)
{
	uint32		kinds = given_kinds(rca_json_get(json, "front_matter"));
	uint32		keys = 0;

	if (rca_json_get(json, "sections") != NULL)
		return 0;
	for (int i = 0; i < lengthof(metadata_keys); i++)
	{
		if (!is_stated(i, kinds))
			keys |= 1U << i;
	}
	return keys;
}

static RcaNode *
string_node(const char *s)
{
	return rca_node_new(RCA_NODE_STRING, rca_str(s, (int) strlen(s)));
}

/*
 * Adds a length of time in minutes, or in seconds if it is not in whole
 * minutes.
 */
static void
add_duration(RcaNode *pairs, RcaStr text)
{
	int64		length = rca_duration_read(text);
	char	   *minutes = psprintf(INT64_FORMAT, length / RCA_USECS_PER_MIN);

	if (length % RCA_USECS_PER_MIN == 0)
	{
		rca_node_append(pairs, string_node("duration_minutes"));
		rca_node_append(pairs, rca_node_new(RCA_NODE_NUMBER, rca_str(minutes, (int) strlen(minutes))));
		return;
	}
	rca_node_append(pairs, string_node("duration"));
	rca_node_append(pairs, string_node(psprintf("%sm %ds", minutes,
												(int) (length / RCA_USECS_PER_SEC % 60))));
}

/* The given front matter with more keys, which are bits. */
static RcaNode *
front_matter_of(const RcaNode *json, uint32 keys)
{
	const RcaNode *given = rca_json_get(json, "front_matter");
	RcaNode    *pairs = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);

	for (int i = 0; given != NULL && i < given->nitems; i++)
		rca_node_append(pairs, given->items[i]);
	for (int i = 0; i < lengthof(metadata_keys); i++)
	{
		const char *name = metadata_keys[i].name;
		const RcaNode *value = rca_json_get(json, name);

		if (!(keys & (1U << i)) || value == NULL ||
			rca_node_find(pairs, rca_str(name, (int) strlen(name))) >= 0)
			continue;
		if (metadata_keys[i].type == RCA_JSON_LENGTH)
		{
			add_duration(pairs, value->text);
			continue;
		}
		rca_node_append(pairs, string_node(name));
		rca_node_append(pairs, (RcaNode *) value);
	}
	return pairs;
}

static bool
same_list(const RcaStrList *list, const RcaNode *value)
{
	if (list->items == NULL || list->count != value->nitems)
		return false;
	for (int i = 0; i < list->count; i++)
	{
		if (!rca_equal(list->items[i], value->items[i]->text))
			return false;
	}
	return true;
}

static bool
same_text(RcaStr text, const RcaNode *value)
{
	return text.data != NULL && rca_equal(text, value->text);
}

/* Does a report say this value for the key of JSON? */
static bool
says(const RcaMetadata *m, int key, const RcaNode *value)
{
	RcaStr		texts[] = {m->title, RCA_NULL_STR, m->severity, m->status};
	const RcaStrList *lists[] = {&m->services, &m->tags, &m->authors};

	switch (metadata_keys[key].type)
	{
		case RCA_JSON_DATE:
			return m->date == rca_json_date(value->text);
		case RCA_JSON_LENGTH:
			return m->duration == rca_duration_read(value->text);
		case RCA_JSON_STRINGS:
			return same_list(lists[key - lengthof(texts)], value);
		default:
			return same_text(texts[key], value);
	}
}

/* The keys that a text does not say as they were given, as bits. */
static uint32
missing_keys(const RcaNode *json, RcaStr text)
{
	RcaError	err;
	const RcaReport *report = rca_report_parse(text, RCA_READ_FACTS, &err);
	uint32		keys = 0;

	/* errors are reported when the text is read for the proof */
	for (int i = 0; report != NULL && i < lengthof(metadata_keys); i++)
	{
		const RcaNode *value = rca_json_get(json, metadata_keys[i].name);

		if (value != NULL && !says(&report->metadata, i, value))
			keys |= 1U << i;
	}
	return keys;
}

/*
 * Parts
 */

/* The level of a heading above Markdown that may have headings. */
static int
level_above(RcaStr markdown)
{
	StringInfoData out;
	RcaError	err;
	const RcaReport *report;
	int			level = NEW_LEVEL;

	initStringInfo(&out);
	/* "---" in the first line would be front matter */
	appendStringInfo(&out, "\n\n%.*s\n", markdown.len, markdown.data);
	report = rca_report_parse(rca_str(out.data, out.len), RCA_READ_FACTS, &err);
	for (int i = 0; report != NULL && i < report->nsections; i++)
	{
		if (report->sections[i].level <= level)
			level = Max(report->sections[i].level - 1, 1);
	}
	return level;
}

/* A part whose Markdown is given.  Returns the level of its heading. */
static int
add_markdown_part(RcaBody *body, const char *key, RcaStr heading)
{
	RcaStr		markdown = rca_json_text_of(body->json, key);
	int			level = level_above(markdown);

	rca_body_heading(body, level, heading);
	rca_body_markdown(body, markdown);
	return level;
}

/*
 * Is the Markdown of a root cause, below a heading of this level, read as the
 * given contributing factors?
 */
static bool
makes_factors(RcaStr markdown, int level, const RcaNode *rows)
{
	StringInfoData out;
	RcaBody		body = {NULL, &out};
	RcaError	err;
	const RcaReport *report;
	int			n = 0;

	initStringInfo(&out);
	rca_body_heading(&body, level, RCA_STR("Root Cause"));
	rca_body_markdown(&body, markdown);
	report = rca_report_parse(rca_str(out.data, out.len), RCA_READ_FACTS, &err);
	for (int i = 0; report != NULL && i < report->npoints; i++)
	{
		if (report->points[i].part != RCA_PART_ROOT_CAUSE)
			continue;
		if (n == rows->nitems ||
			!rca_equal(report->points[i].text, rca_json_text_of(rows->items[n], "factor")))
			return false;
		n++;
	}
	return n == rows->nitems;
}

/* Writes the text of each row as an item. */
static void
add_items(RcaBody *body, const char *key, const char *field, bool numbered)
{
	const RcaNode *rows = rca_json_get(body->json, key);

	for (int i = 0; i < rows->nitems && !rca_body_is_full(body); i++)
	{
		RcaStr		text = rca_json_text_of(rows->items[i], field);

		if (text.data != NULL)
			rca_body_item(body, numbered ? i + 1 : 0, text);
	}
	rca_body_end_block(body);
}

static void
write_affected_services(RcaBody *body)
{
	add_items(body, "affected_services", "service", false);
}

static void
write_factors(RcaBody *body)
{
	add_items(body, "contributing_factors", "factor", false);
}

static void
write_steps(RcaBody *body)
{
	add_items(body, "resolution_steps", "step", true);
}

/*
 * Writes the factors that are not read from the root cause below a heading of
 * their own.
 */
static void
add_other_factors(RcaBody *body, int level)
{
	if (rca_json_count(body->json, "contributing_factors") == 0 ||
		makes_factors(rca_json_text_of(body->json, "root_cause"), level,
					  rca_json_get(body->json, "contributing_factors")))
		return;
	rca_body_heading(body, level, RCA_STR("Contributing Factors"));
	write_factors(body);
}

/* the headings of the categories of lessons */
static const struct
{
	const char *category;
	RcaStr		heading;
}			lesson_headings[] =
{
	{"lesson", RCA_LITERAL("Lessons Learned")},
	{"went_well", RCA_LITERAL("What Went Well")},
	{"could_improve", RCA_LITERAL("What Could Be Improved")},
	{"got_lucky", RCA_LITERAL("Where We Got Lucky")},
};

static RcaStr
lesson_heading(RcaStr category)
{
	for (int i = 0; category.data != NULL && i < lengthof(lesson_headings); i++)
	{
		const char *name = lesson_headings[i].category;

		if (rca_equal(category, rca_str(name, (int) strlen(name))))
			return lesson_headings[i].heading;
	}
	return lesson_headings[0].heading;
}

static void
write_lessons(RcaBody *body)
{
	const RcaNode *rows = rca_json_get(body->json, "lessons");
	RcaStr		last = RCA_LITERAL("");

	for (int i = 0; i < rows->nitems && !rca_body_is_full(body); i++)
	{
		RcaStr		heading = lesson_heading(rca_json_text_of(rows->items[i], "category"));
		RcaStr		text = rca_json_text_of(rows->items[i], "lesson");

		if (!rca_equal(heading, last))
		{
			if (i > 0)
				rca_body_end_block(body);
			rca_body_heading(body, NEW_LEVEL, heading);
		}
		last = heading;
		if (text.data != NULL)
			rca_body_item(body, 0, text);
	}
	rca_body_end_block(body);
}

/* the headings of the scopes of impacts, by RcaScope */
static const RcaStr scope_headings[] =
{
	[RCA_SCOPE_NONE] = RCA_LITERAL("Impact"),
	[RCA_SCOPE_SERVICE] = RCA_LITERAL("Service Impact"),
	[RCA_SCOPE_CUSTOMER] = RCA_LITERAL("Customer Impact"),
	[RCA_SCOPE_OTHER] = RCA_LITERAL("Business Impact"),
};

/*
 * The heading for an impact: that of its scope, unless its text alone gives
 * that scope below the current heading.
 */
static RcaStr
impact_heading(const RcaNode *row, RcaStr last)
{
	RcaStr		wanted = rca_json_text_of(row, "scope");
	RcaPoint	point = {RCA_PART_IMPACT, rca_json_text_of(row, "raw")};
	RcaStr		heading = last.len > 0 ? last : scope_headings[RCA_SCOPE_NONE];
	const char *said = rca_scope_name(rca_impact_scope(&point, heading));

	if (wanted.data == NULL)
		return said == NULL ? heading : scope_headings[RCA_SCOPE_NONE];
	if (said != NULL && rca_equal(wanted, rca_str(said, (int) strlen(said))))
		return heading;
	for (int i = RCA_SCOPE_NONE + 1; i < lengthof(scope_headings); i++)
	{
		const char *name = rca_scope_name(i);

		if (rca_equal(wanted, rca_str(name, (int) strlen(name))))
			return scope_headings[i];
	}
	return scope_headings[RCA_SCOPE_NONE];
}

/* Is a row another quantity of the same point as the row before it? */
static bool
is_of_same_point(const RcaNode *row, const RcaNode *before)
{
	RcaStr		line = rca_json_text_of(row, "line");

	return rca_equal(rca_json_text_of(row, "raw"), rca_json_text_of(before, "raw")) &&
		rca_equal(line, rca_json_text_of(before, "line")) &&
		(line.data != NULL || rca_json_get(row, "value") != NULL ||
		 rca_json_get(row, "from_value") != NULL);
}

static void
write_impacts(RcaBody *body)
{
	const RcaNode *rows = rca_json_get(body->json, "impacts");
	RcaStr		last = RCA_LITERAL("");

	for (int i = 0; i < rows->nitems && !rca_body_is_full(body); i++)
	{
		const RcaNode *row = rows->items[i];
		RcaStr		text = rca_json_text_of(row, "raw");
		RcaStr		heading;

		if (text.data == NULL || (i > 0 && is_of_same_point(row, rows->items[i - 1])))
			continue;
		heading = impact_heading(row, last);
		if (!rca_equal(heading, last))
		{
			if (i > 0)
				rca_body_end_block(body);
			rca_body_heading(body, NEW_LEVEL, heading);
		}
		last = heading;
		rca_body_item(body, 0, text);
	}
	rca_body_end_block(body);
}

/*
 * What parts are written from, in the order of a report.  If the heading is
 * null, the rows have their own headings.
 */
static const struct
{
	RcaPart		part;
	RcaStr		heading;
	const char *markdown;		/* the key of its Markdown, or NULL */
	const char *rows;			/* the key of its rows, or NULL */
	void		(*write) (RcaBody *body);
}			parts[] =
{
	{RCA_PART_SUMMARY, RCA_LITERAL("Summary"), "summary", NULL, NULL},
	{RCA_PART_IMPACT, {NULL, 0}, NULL, "impacts", write_impacts},
	{RCA_PART_AFFECTED_SERVICES, RCA_LITERAL("Affected Services"), NULL, "affected_services", write_affected_services},
	{RCA_PART_TIMELINE, RCA_LITERAL("Timeline"), NULL, "timeline", rca_body_timeline},
	{RCA_PART_ROOT_CAUSE, RCA_LITERAL("Root Cause"), "root_cause", "contributing_factors", write_factors},
	{RCA_PART_RESOLUTION, RCA_LITERAL("Resolution"), NULL, "resolution_steps", write_steps},
	{RCA_PART_LESSONS, {NULL, 0}, NULL, "lessons", write_lessons},
	{RCA_PART_ACTION_ITEMS, RCA_LITERAL("Action Items"), NULL, "action_items", rca_body_action_items},
};

/*
 * Writes the body of a report without sections: each part that the JSON has.
 */
static void
write_parts(RcaBody *body)
{
	RcaStr		title = rca_json_text_of(body->json, "title");

	if (title.data != NULL)
		rca_body_heading(body, 1, title);
	for (int i = 0; i < lengthof(parts); i++)
	{
		if (parts[i].markdown != NULL && rca_json_get(body->json, parts[i].markdown) != NULL)
		{
			int			level = add_markdown_part(body, parts[i].markdown, parts[i].heading);

			if (parts[i].part == RCA_PART_ROOT_CAUSE)
				add_other_factors(body, level);
		}
		else if (parts[i].rows != NULL && rca_json_count(body->json, parts[i].rows) > 0)
		{
			if (parts[i].heading.data != NULL)
				rca_body_heading(body, NEW_LEVEL, parts[i].heading);
			parts[i].write(body);
		}
	}
}

/*
 * Rows that several sections may share.  Each section takes the rows that its
 * heading states, in the order of the rows, and the last section takes the
 * rest. If the result differs from the rows, the proof reports it.
 */
typedef struct SharedRows
{
	const char *key;
	const char *field;			/* the field to write */
	bool		(*is_part) (int part);
	bool		(*fits) (const RcaNode *row, int part, RcaStr heading);
	int			next;			/* the first row that is not yet taken */
	int			nsections;		/* number of sections without content that are
								 * still to come */
} SharedRows;

static bool
is_impact_part(int part)
{
	return part == RCA_PART_IMPACT || part == RCA_PART_CUSTOMER_IMPACT;
}

/* A row without a scope takes the scope that its text says. */
static bool
fits_scope(const RcaNode *row, int part, RcaStr heading)
{
	RcaPoint	point = {part, rca_json_text_of(row, "raw")};
	const char *said = rca_scope_name(rca_impact_scope(&point, heading));
	RcaStr		wanted = rca_json_text_of(row, "scope");

	if (wanted.data == NULL)
		return said == NULL || !rca_json_is_null(row, "scope");
	return said != NULL && rca_equal(wanted, rca_str(said, (int) strlen(said)));
}

static bool
is_lesson_part(int part)
{
	return part == RCA_PART_LESSONS || part == RCA_PART_WENT_WELL ||
		part == RCA_PART_COULD_IMPROVE || part == RCA_PART_GOT_LUCKY;
}

static bool
fits_category(const RcaNode *row, int part, RcaStr heading)
{
	RcaStr		wanted = rca_json_text_of(row, "category");
	const char *said = part == RCA_PART_LESSONS ? "lesson" : rca_part_name(part);

	return wanted.data == NULL || rca_equal(wanted, rca_str(said, (int) strlen(said)));
}

static void
write_shared_rows(RcaBody *body, SharedRows *shared, int part, RcaStr heading)
{
	const RcaNode *rows = rca_json_get(body->json, shared->key);
	int			nrows = rca_json_count(body->json, shared->key);

	shared->nsections--;
	for (; shared->next < nrows && !rca_body_is_full(body); shared->next++)
	{
		const RcaNode *row = rows->items[shared->next];
		RcaStr		text = rca_json_text_of(row, shared->field);

		if (shared->nsections > 0 && !shared->fits(row, part, heading))
			break;
		if (text.data == NULL || (is_impact_part(part) && shared->next > 0 &&
								  is_of_same_point(row, rows->items[shared->next - 1])))
			continue;
		rca_body_item(body, 0, text);
	}
	rca_body_end_block(body);
}

/* The part of a section whose content is to be written, or -1. */
static int
part_to_write(const RcaNode *section)
{
	RcaStr		name = rca_json_text_of(section, "part");

	return name.data == NULL || rca_json_get(section, "content") != NULL ? -1 : rca_part_lookup(name);
}

/* Writes a section without content: the rows or the Markdown of its part. */
static void
write_content(RcaBody *body, int part)
{
	for (int i = 0; i < lengthof(parts); i++)
	{
		if (parts[i].part != part)
			continue;
		if (parts[i].markdown != NULL && rca_json_get(body->json, parts[i].markdown) != NULL)
			rca_body_markdown(body, rca_json_text_of(body->json, parts[i].markdown));
		else if (parts[i].rows != NULL && rca_json_count(body->json, parts[i].rows) > 0)
			parts[i].write(body);
	}
}

static int
level_of(const RcaNode *section)
{
	RcaStr		level = rca_json_text_of(section, "level");

	return level.len == 1 ? level.data[0] - '0' : NEW_LEVEL;
}

static void
write_sections(RcaBody *body, const RcaNode *sections)
{
	SharedRows	kinds[] = {
		{"impacts", "raw", is_impact_part, fits_scope},
		{"lessons", "lesson", is_lesson_part, fits_category},
	};

	for (int i = 0; i < sections->nitems; i++)
	{
		for (int j = 0; j < lengthof(kinds); j++)
			kinds[j].nsections += kinds[j].is_part(part_to_write(sections->items[i]));
	}
	for (int i = 0; i < sections->nitems && !rca_body_is_full(body); i++)
	{
		const RcaNode *section = sections->items[i];
		RcaStr		heading = rca_json_text_of(section, "heading");
		RcaStr		content = rca_json_text_of(section, "content");
		int			part = part_to_write(section);
		SharedRows *shared = NULL;

		for (int j = 0; j < lengthof(kinds); j++)
		{
			if (kinds[j].is_part(part))
				shared = &kinds[j];
		}
		if (heading.data != NULL)
			rca_body_heading(body, level_of(section), heading);
		if (content.data != NULL)
			rca_body_markdown(body, content);
		else if (shared != NULL)
			write_shared_rows(body, shared, part, heading);
		else
			write_content(body, part);
	}
}

static void
write_footer(RcaBody *body)
{
	RcaStr		by = rca_json_text_of(body->json, "prepared_by");
	RcaStr		on = rca_json_text_of(body->json, "prepared_on");

	if (by.data == NULL && on.data == NULL)
		return;
	appendStringInfoString(body->out, "---\n*RCA prepared by");
	if (by.data != NULL)
	{
		by = rca_quote_markdown(by);
		appendStringInfo(body->out, " %.*s", by.len, by.data);
	}
	if (on.data != NULL)
		appendStringInfo(body->out, " on %.*s", on.len, on.data);
	appendStringInfoString(body->out, "*\n");
}

/*
 * The whole
 */

/* Would the start of a body be read as front matter? */
static bool
begins_like_front_matter(RcaStr body)
{
	RcaStr		s = rca_trim_ascii(body);

	return rca_starts_nocase(s, RCA_STR("---")) || rca_starts_nocase(s, RCA_STR("+++"));
}

static RcaStr
write_body(const RcaNode *json)
{
	const RcaNode *sections = rca_json_get(json, "sections");
	StringInfoData out;
	RcaBody		body = {json, &out};

	initStringInfo(&out);
	if (sections != NULL)
		write_sections(&body, sections);
	else
		write_parts(&body);
	write_footer(&body);
	return rca_str(out.data, out.len);
}

/*
 * Writes the body after the front matter, which has some keys in addition to
 * the given ones.
 */
static RcaStr
write_report(const RcaNode *json, uint32 keys, RcaStr body)
{
	const RcaNode *front_matter = front_matter_of(json, keys);
	StringInfoData out;

	initStringInfo(&out);
	if (front_matter->nitems > 0)
	{
		appendStringInfoString(&out, "---\n");
		rca_yaml_append(&out, front_matter, RCA_STR("\n"));
		appendStringInfoString(&out, "---\n\n");
	}
	/* after empty front matter it is read as the body */
	else if (begins_like_front_matter(body))
		appendStringInfoString(&out, "---\n---\n\n");
	appendBinaryStringInfo(&out, body.data, body.len);
	while (out.len > 1 && out.data[out.len - 1] == '\n' && out.data[out.len - 2] == '\n')
		out.data[--out.len] = '\0';
	return rca_str(out.data, out.len);
}

bool
rca_compose(const RcaNode *json, RcaStr *text, RcaArgumentError *err)
{
	uint32		keys;
	RcaStr		body;

	if (!rca_json_check(json, err))
		return false;
	keys = first_keys(json);
	body = write_body(json);
	*text = write_report(json, keys, body);
	/* the body may not state a key, or may state another value */
	if (keys != ALL_KEYS)
	{
		uint32		missing = missing_keys(json, *text) & ~keys;

		if (missing != 0)
			*text = write_report(json, keys | missing, body);
	}
	if (rca_trim_ascii(*text).len == 0)
		return rca_json_refuse(err, "$", "it has nothing that a report can state.",
							   "Give a title, front matter, a section, or rows such as timeline entries.");
	return true;
}
