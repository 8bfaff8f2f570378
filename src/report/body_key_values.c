/*
 * src/report/body_key_values.c
 *
 * Which values of keys count.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys_internal.h"
#include "report/key_values.h"
#include "report/team_words.h"

/* names in a list below a key */
#define MAX_NAMES		50

RcaStr
rca_key_line(const RcaKeyReader *reader, int line)
{
	const RcaMarkdown *md = &reader->report->body;

	return md->lines[line - md->first_line];
}

/* The characters of a line, counted once for all the pairs that stand in it. */
static int
chars_of_line(RcaKeyReader *reader, int line)
{
	if (reader->counted != line)
	{
		reader->counted = line;
		reader->nchars = rca_count_chars(rca_key_line(reader, line));
	}
	return reader->nchars;
}

/* A node as the front matter would have it; its place is the whole line. */
static RcaNode *
make_node(RcaKeyReader *reader, RcaNodeKind kind, RcaStr text, int line)
{
	RcaNode    *node = rca_node_new(kind, kind == RCA_NODE_STRING ? rca_copy(text) : RCA_NULL_STR);

	node->line = node->end_line = line;
	node->col = 1;
	node->end_col = 1 + chars_of_line(reader, line);
	return node;
}

RcaKey
rca_body_key_of(const RcaKeyReader *reader, RcaStr key, int *preference)
{
	RcaKey		kind;

	if (key.len > RCA_KEY_MAX_LENGTH)
		return RCA_KEY_OTHER;
	*preference = 0;
	kind = rca_team_key(&reader->report->body,
						rca_cell_text(&reader->report->body, rca_key_trim(key)),
						preference);
	/* "Incident:" is of anything, where a heading says what happened */
	if (kind == RCA_KEY_TITLE && *preference >= RCA_LIKELY_KEY && reader->has_title)
		return RCA_KEY_OTHER;
	return kind;
}

bool
rca_is_body_key(const RcaKeyReader *reader, RcaStr key)
{
	int			preference;

	return rca_body_key_of(reader, key, &preference) != RCA_KEY_OTHER;
}

/* "TBD", also with a remark behind it */
static bool
is_open(RcaStr text)
{
	static const RcaStr brackets[] = {
		RCA_LITERAL("("), RCA_LITERAL("\xef\xbc\x88"),
	};

	if (text.len == 0 || rca_is_placeholder(text))
		return true;
	for (int i = 0; i < lengthof(brackets); i++)
	{
		int			open = rca_find(text, brackets[i]);

		if (open > 0 && rca_is_placeholder(rca_str(text.data, open)))
			return true;
	}
	return false;
}

/*
 * May a value count?  Where a name or a place may say something else, only one
 * that is what the key says.
 */
static bool
is_meant(const RcaKeyReader *reader, RcaKey kind, int preference, RcaStr text)
{
	bool		is_likely = preference >= RCA_LIKELY_KEY;

	if (kind == RCA_KEY_DATE && is_likely && reader->title_has_date)
		return false;
	if (reader->is_late && kind == RCA_KEY_SERVICES)
	{
		RcaNode		node = {RCA_NODE_STRING, text};

		return rca_are_names(&reader->report->body, &node);
	}
	/* the report is as old as its first incident, and no more of it is known */
	if (reader->in_one && (kind == RCA_KEY_SEVERITY || kind == RCA_KEY_STATUS ||
						   kind == RCA_KEY_SERVICES || kind == RCA_KEY_DURATION))
		return false;
	/* "Incident: INC-7" is no title */
	if (kind == RCA_KEY_TITLE && is_likely)
		return reader->is_bold && !reader->is_late && memchr(text.data, ' ', text.len) != NULL;
	if (reader->is_closing && kind == RCA_KEY_AUTHORS)
		return text.len <= RCA_KEY_MAX_VALUE;
	if (reader->is_late && kind != RCA_KEY_SEVERITY && kind != RCA_KEY_STATUS &&
		kind != RCA_KEY_DURATION)
		return false;
	return (!is_likely && !reader->is_late) || rca_key_value_fits(kind, text);
}

/*
 * Is a value that counts one that cannot be read, "Date: May 2025", where
 * another can?  That of the front matter stays.
 */
static bool
is_unreadable_beside(const RcaKeyReader *reader, RcaKey kind, const RcaNode *value)
{
	const RcaNode *before = reader->report->values[kind];

	return kind == RCA_KEY_DATE && before != NULL && reader->in_body[kind] && !reader->is_late &&
		!rca_key_value_fits(kind, rca_node_text(before)) &&
		rca_key_value_fits(kind, rca_node_text(value));
}

static void
count_value(RcaKeyReader *reader, RcaKey kind, int preference, RcaStr key, RcaNode *value)
{
	RcaReport  *report = reader->report;

	report->keys[kind] = make_node(reader, RCA_NODE_STRING, key, value->line);
	report->values[kind] = value;
	report->sources[kind] = RCA_NULL_STR;
	reader->in_body[kind] = true;
	reader->preference[kind] = reader->is_late ? RCA_LIKELY_KEY : preference;
	if (kind == RCA_KEY_DURATION)
		report->duration_is_likely = preference >= RCA_LIKELY_KEY || reader->is_late;
}

/* Takes the value of a key that is known. */
static void
take_value(RcaKeyReader *reader, RcaKey kind, int preference, RcaStr key,
		   RcaNode *value)
{
	RcaReport  *report = reader->report;
	bool		is_likely = preference >= RCA_LIKELY_KEY;

	/*
	 * The front matter wins, and so does what stands first; but not a name
	 * that may say something else.
	 */
	if (report->values[kind] == NULL ||
		(!is_likely && !reader->is_late &&
		 reader->preference[kind] >= RCA_LIKELY_KEY))
		count_value(reader, kind, preference, key, value);
	else if (is_unreadable_beside(reader, kind, value))
	{
		if (report->overruled[kind] == NULL)
			report->overruled[kind] = (RcaNode *) report->values[kind];
		count_value(reader, kind, preference, key, value);
	}
	else if (report->overruled[kind] == NULL && !is_likely && !reader->is_late &&
			 value->kind == RCA_NODE_STRING)
		report->overruled[kind] = value;
}

static bool
is_in_source(const RcaReport *report, RcaStr s)
{
	return s.data >= report->source.data &&
		s.data + s.len <= report->source.data + report->source.len;
}

void
rca_key_take(RcaKeyReader *reader, RcaStr key, RcaStr value, int line)
{
	int			preference;
	RcaKey		kind = rca_body_key_of(reader, key, &preference);
	RcaReport  *report = reader->report;
	const RcaNode *before;
	RcaStr		text;

	if (kind == RCA_KEY_OTHER)
		return;
	before = report->values[kind];
	value = rca_key_trim(value);
	text = rca_cell_text(&reader->report->body, value);
	if (is_open(text) || !is_meant(reader, kind, preference, text))
		return;
	report->nbold_keys += reader->is_bold;
	take_value(reader, kind, preference, key,
			   make_node(reader, RCA_NODE_STRING, text, line));
	/* an edit wants the place of a value that stands in one piece */
	if (report->values[kind] != before && is_in_source(report, value))
		report->sources[kind] = value;
}

void
rca_key_take_list(RcaKeyReader *reader, RcaStr key, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	int			preference;
	RcaKey		kind;
	RcaNode    *list;
	int			list_block = i;
	int			depth;

	if (reader->is_late || i >= md->nblocks)
		return;
	kind = rca_body_key_of(reader, key, &preference);
	if (kind != RCA_KEY_SERVICES && kind != RCA_KEY_AUTHORS)
		return;
	depth = md->blocks[i].item;
	if (md->blocks[i - 1].kind == RCA_BLOCK_ITEM && depth != i - 1)
		return;
	list = make_node(reader, RCA_NODE_SEQUENCE, RCA_NULL_STR, md->blocks[i].line);
	for (; i < md->nblocks && md->blocks[i].kind == RCA_BLOCK_ITEM &&
		 md->blocks[i].item >= depth && list->nitems < MAX_NAMES; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaStr		text;

		if (!rca_block_has_text(block) || block->item != depth)
			continue;
		text = rca_block_text(md, block);
		if (text.len > RCA_KEY_MAX_LENGTH)
			return;
		rca_node_append(list, make_node(reader, RCA_NODE_STRING, text, block->line));
	}
	/* under a heading there may be what happened to each */
	if (list->nitems > 0 &&
		(md->blocks[list_block - 1].kind != RCA_BLOCK_HEADING ||
		 rca_are_names(md, list)))
		take_value(reader, kind, preference, key, list);
}
