/*
 * src/compose/template.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/name_index.h"
#include "base/text.h"
#include "compose/body.h"
#include "compose/outlines.h"
#include "compose/read_back.h"
#include "compose/shape.h"
#include "compose/template.h"
#include "edit/quoting.h"
#include "edit/set_yaml.h"
#include "front_matter/argument.h"
#include "report/parse_report.h"

/* when a key without a value is written */
typedef enum EmptyKey
{
	NEVER,
	WITH_AUTHORS,				/* if the outline has authors */
	ALWAYS,
} EmptyKey;

static const struct
{
	const char *name;
	EmptyKey	empty;
	bool		is_list;
}			metadata_keys[] =
{
	{"title", ALWAYS, false},
	{"date", ALWAYS, false},
	{"severity", ALWAYS, false},
	{"status", ALWAYS, false},
	{"services", ALWAYS, true},
	{"tags", NEVER, true},
	{"authors", WITH_AUTHORS, true},
};

#define KEYS_HINT	"The keys are language, outline, title, date, severity, status, services, tags and authors."

typedef struct Template
{
	const RcaNode *given;
	const bool *required_parts;
	const RcaStrList *required_keys;
	const RcaOutline *outline;
	const RcaLanguage *language;
	RcaBody		body;
} Template;

/*
 * What is asked for
 */

static const char *
name_of_language(int number)
{
	return rca_languages[number].name;
}

static const char *
name_of_outline(int number)
{
	return rca_outlines[number].name;
}

/*
 * The outline for a policy.  A policy that requires lessons gets the full one.
 */
static const char *
usual_outline(const bool *required_parts)
{
	return required_parts[RCA_PART_LESSONS] ? "strict-1" : "core-1";
}

/*
 * The number of the given name, or of the default.  -1 with *err filled if it
 * is unknown.
 */
static int
choose(const RcaNode *given, const char *key, const char *fallback, RcaNameOf name_of,
	   int count, const char *lead, RcaArgumentError *err)
{
	RcaStr		name = rca_json_text_of(given, key);

	if (name.data == NULL)
		name = rca_str(fallback, (int) strlen(fallback));
	for (int i = 0; i < count; i++)
	{
		if (rca_equal_nocase(name, rca_str(name_of(i), (int) strlen(name_of(i)))))
			return i;
	}
	(void) rca_argument_unknown(err, key, name, NULL, rca_argument_names(lead, name_of, 0, count - 1));
	return -1;
}

static bool
is_metadata(RcaStr key)
{
	for (int i = 0; i < lengthof(metadata_keys); i++)
	{
		const char *name = metadata_keys[i].name;

		if (rca_equal(key, rca_str(name, (int) strlen(name))))
			return true;
	}
	return false;
}

/*
 * Reads the metadata from the given object.  False with *err filled if it has
 * anything but metadata, a language and an outline.
 */
static bool
read_given(const RcaNode *given, RcaNode *metadata, RcaArgumentError *err)
{
	for (int i = 0; i < given->nitems; i += 2)
	{
		RcaStr		key = given->items[i]->text;
		const RcaNode *value = given->items[i + 1];
		bool		is_word = rca_equal(key, RCA_STR("language")) || rca_equal(key, RCA_STR("outline"));

		if (!is_word && !is_metadata(key))
			return rca_argument_unknown(err, "key of a template", key, NULL, KEYS_HINT);
		if (is_word && value->kind != RCA_NODE_NULL && value->kind != RCA_NODE_STRING)
			return rca_argument_check_kind(err, "template", value, RCA_NODE_STRING,
										   psprintf("the value of \"%.*s\"", key.len, key.data), KEYS_HINT);
		if (!is_word && value->kind != RCA_NODE_NULL)
		{
			rca_node_append(metadata, given->items[i]);
			rca_node_append(metadata, given->items[i + 1]);
		}
	}
	return rca_json_check(metadata, err);
}

/*
 * Front matter
 */

static RcaNode *
pair(const char *key, const RcaNode *value)
{
	RcaNode    *pairs = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);

	rca_node_append(pairs, rca_node_new(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(pairs, (RcaNode *) value);
	return pairs;
}

/* Is a key that a policy requires written in any case? */
static bool
is_written(const Template *t, RcaStr key)
{
	for (int i = 0; i < lengthof(metadata_keys); i++)
	{
		const char *name = metadata_keys[i].name;

		if (rca_equal_nocase(key, rca_str(name, (int) strlen(name))))
			return metadata_keys[i].empty == ALWAYS || rca_json_get(t->given, name) != NULL ||
				(metadata_keys[i].empty == WITH_AUTHORS && t->outline->has_authors);
	}
	return false;
}

static void
write_front_matter(Template *t)
{
	StringInfo	out = t->body.out;
	RcaNameIndex required;
	const bool *repeats;

	appendStringInfoString(out, "---\n");
	for (int i = 0; i < lengthof(metadata_keys); i++)
	{
		const char *name = metadata_keys[i].name;
		const RcaNode *value = rca_json_get(t->given, name);

		if (value != NULL)
			rca_yaml_append(out, pair(name, value), RCA_STR("\n"));
		else if (is_written(t, rca_str(name, (int) strlen(name))))
			appendStringInfo(out, "%s:%s\n", name, metadata_keys[i].is_list ? " []" : "");
	}
	rca_name_index(&required, t->required_keys);
	repeats = rca_name_index_repeats(&required);
	for (int i = 0; i < t->required_keys->count; i++)
	{
		RcaStr		key = t->required_keys->items[i];
		StringInfoData line;

		rca_host_check_interrupts();
		if (repeats[i] || is_written(t, key))
			continue;
		/* the key in YAML, with an empty value */
		initStringInfo(&line);
		rca_yaml_append(&line, pair(rca_cstring(key), rca_node_new(RCA_NODE_STRING, RCA_STR("x"))), RCA_STR("\n"));
		appendStringInfo(out, "%.*s\n", line.len - (int) strlen(" x\n"), line.data);
	}
	appendStringInfoString(out, "---\n\n");
}

/*
 * Body
 */

static const char *
word_of(const Template *t, int word)
{
	return t->language->words[word];
}

static void
write_table(Template *t, const int *columns, int ncolumns)
{
	RcaStr		names[RCA_OUTLINE_WORDS];

	for (int i = 0; i < ncolumns; i++)
	{
		const char *name = word_of(t, columns[i]);

		/* times are in UTC, unless the text says otherwise */
		if (columns[i] == RCA_WORD_TIME)
			name = psprintf("%s (UTC)", name);
		names[i] = rca_str(name, (int) strlen(name));
	}
	rca_body_table_header(&t->body, names, ncolumns);
	rca_body_end_block(&t->body);
}

static void
write_heading(Template *t, const RcaOutlineHeading *heading)
{
	static const int timeline_columns[] = {RCA_WORD_TIME, RCA_WORD_EVENT};
	static const int action_columns[] =
	{RCA_WORD_ACTION, RCA_WORD_OWNER, RCA_WORD_DUE_DATE, RCA_WORD_STATUS, RCA_WORD_TICKET};
	const char *name = word_of(t, heading->word);

	/* the headings of outlines are English */
	if (heading->english != NULL && t->language == &rca_languages[0])
		name = heading->english;
	rca_body_heading(&t->body, heading->level, rca_str(name, (int) strlen(name)));
	if (heading->word == RCA_PART_TIMELINE)
		write_table(t, timeline_columns, lengthof(timeline_columns));
	else if (heading->word == RCA_PART_ACTION_ITEMS)
		write_table(t, action_columns, lengthof(action_columns));
}

/* Does an outline have this part, under any name? */
static bool
has_part(const RcaOutline *outline, int part)
{
	for (int i = 0; i < outline->nheadings; i++)
	{
		int			word = outline->headings[i].word;

		if (word == part ||
			(part == RCA_PART_RESOLUTION && (word == RCA_WORD_RESPONSE || word == RCA_WORD_RECOVERY)) ||
			(part == RCA_PART_ROOT_CAUSE && (word == RCA_WORD_FAULT || word == RCA_WORD_FIVE_WHYS)))
			return true;
	}
	return false;
}

/* Writes the parts that the policy requires and the outline does not have. */
static void
write_demanded(Template *t, bool is_first)
{
	for (int part = 0; part < RCA_PART_COUNT; part++)
	{
		RcaOutlineHeading heading = {part, 2, NULL};

		if (t->required_parts[part] && (part == RCA_PART_SUMMARY) == is_first &&
			word_of(t, part) != NULL && !has_part(t->outline, part))
			write_heading(t, &heading);
	}
}

/* Does it belong after the parts that tell what happened? */
static bool
is_afterwards(int word)
{
	return word == RCA_PART_LESSONS || word == RCA_PART_ACTION_ITEMS ||
		word == RCA_PART_RELATED || word == RCA_WORD_APPENDIX;
}

static void
write_body(Template *t)
{
	RcaStr		title = rca_json_text_of(t->given, "title");
	bool		written = false;

	if (title.data != NULL)
		rca_body_heading(&t->body, 1, title);
	write_demanded(t, true);
	for (int i = 0; i < t->outline->nheadings; i++)
	{
		const RcaOutlineHeading *heading = &t->outline->headings[i];

		if (!written && is_afterwards(heading->word))
		{
			write_demanded(t, false);
			written = true;
		}
		write_heading(t, heading);
	}
}

bool
rca_template_write(const RcaNode *given, const bool *required_parts,
				   const RcaStrList *required_keys, RcaStr *text,
				   const RcaNode **said, RcaArgumentError *err)
{
	StringInfoData out;
	RcaNode    *metadata = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);
	Template	t = {metadata, required_parts, required_keys};
	int			language;
	int			outline;

	if (!read_given(given, metadata, err))
		return false;
	language = choose(given, "language", "en", name_of_language, rca_language_count,
					  "The languages are", err);
	outline = language < 0 ? -1 : choose(given, "outline", usual_outline(required_parts), name_of_outline,
										 rca_outline_count, "The outlines are", err);
	if (outline < 0)
		return false;
	t.language = &rca_languages[language];
	t.outline = &rca_outlines[outline];
	initStringInfo(&out);
	t.body.json = metadata;
	t.body.out = &out;
	write_front_matter(&t);
	write_body(&t);
	while (out.len > 1 && out.data[out.len - 1] == '\n' && out.data[out.len - 2] == '\n')
		out.data[--out.len] = '\0';
	*text = rca_str(out.data, out.len);
	*said = metadata;
	return true;
}

/*
 * Reading it back
 */

static void
add_text(RcaNode *pairs, const char *key, RcaStr text)
{
	if (text.data == NULL)
		return;
	rca_node_append(pairs, rca_node_new(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(pairs, rca_node_new(RCA_NODE_STRING, text));
}

static void
add_list(RcaNode *pairs, const char *key, const RcaStrList *list)
{
	RcaNode    *items = rca_node_new(RCA_NODE_SEQUENCE, RCA_NULL_STR);

	if (list->items == NULL)
		return;
	for (int i = 0; i < list->count; i++)
		rca_node_append(items, rca_node_new(RCA_NODE_STRING, list->items[i]));
	rca_node_append(pairs, rca_node_new(RCA_NODE_STRING, rca_str(key, (int) strlen(key))));
	rca_node_append(pairs, items);
}

/*
 * The metadata of a report in the form of rca_to_jsonb, without null values.
 */
static RcaNode *
metadata_of(const RcaMetadata *m)
{
	RcaNode    *pairs = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);

	add_text(pairs, "title", m->title);
	if (m->date != RCA_NO_DATE)
	{
		const char *date = rca_date_string(m->date);

		add_text(pairs, "date", rca_str(date, (int) strlen(date)));
	}
	add_text(pairs, "severity", m->severity);
	add_text(pairs, "status", m->status);
	add_list(pairs, "services", &m->services);
	add_list(pairs, "tags", &m->tags);
	add_list(pairs, "authors", &m->authors);
	return pairs;
}

bool
rca_template_check(const RcaNode *said, RcaStr text, RcaArgumentError *err)
{
	RcaError	error;
	const RcaReport *report = rca_report_parse(text, RCA_READ_FACTS, &error);

	if (report != NULL)
		return rca_read_back(said, metadata_of(&report->metadata), err);
	err->message = error.message != NULL ? error.message : "invalid input syntax for type rca";
	err->detail = error.line > 0 ? psprintf("At line %d, column %d: %s", error.line, error.col, error.detail) : error.detail;
	err->hint = error.hint;
	return false;
}
