/*
 * src/edit/publish.c
 *
 * Makes several edits, each with its own proof.  They remove private comments,
 * then keys, then sections, and then replace people by pseudonyms.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/name_index.h"
#include "base/text.h"
#include "edit/finish.h"
#include "edit/mask.h"
#include "edit/publish.h"
#include "edit/same_answers.h"

/*
 * What may change when parts are removed: anything may be missing, and the
 * rest is compared (rca_tells_no_more).
 */
#define FACTS_OF_PARTS \
	(RCA_FACT_DATE | RCA_FACT_SEVERITY | RCA_FACT_STATUS | RCA_FACT_DURATION | RCA_FACT_SERVICES | \
	 RCA_FACT_TAGS | RCA_FACT_AUTHORS | RCA_FACT_PREPARED | RCA_FACT_INSTANTS | RCA_FACT_SECTIONS | \
	 RCA_FACT_TIMELINE | RCA_FACT_ACTION_ITEMS | RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS)

/* Removes the text between two "%%", which the readers ignore as well. */
static const RcaReport *
cut_comments(RcaEdit *edit, RcaStr *result, RcaError *err)
{
	const RcaMarkdown *md = &edit->report->body;

	for (int i = 0; i < md->cuts.count; i++)
	{
		const RcaCut *cut = &md->cuts.items[i];
		RcaStr		where = {md->written.data + cut->at + cut->total - cut->length, cut->length};

		if (rca_edit_has(edit, where))
			rca_edit_replace(edit, where, RCA_STR(""));
	}
	rca_edit_touch(edit, 1, edit->nlines + 1);
	rca_edit_allow(edit, RCA_FACT_SECTIONS | RCA_FACT_TIMELINE | RCA_FACT_ACTION_ITEMS |
				   RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS);
	return rca_edit_finish(edit, result, err);
}

/*
 * Keys
 */

static bool
is_understood(const RcaNode *key)
{
	int			preference;

	return rca_key_of(key->text, &preference) != RCA_KEY_OTHER;
}

/* The line of the fence that closes the front matter. */
static int
closing_line(const RcaReport *report)
{
	return report->body.first_line - 1;
}

/* Deletes each run of lines in one edit. */
static void
delete_cut_lines(RcaEdit *edit, const bool *is_cut)
{
	int			start = 0;

	for (int line = 1; line <= edit->nlines + 1; line++)
	{
		bool		cut = line <= edit->nlines && is_cut[line];

		if (cut && start == 0)
			start = line;
		else if (!cut && start > 0)
		{
			rca_host_check_interrupts();
			rca_edit_delete_lines(edit, start, line - 1);
			start = 0;
		}
	}
}

/*
 * What is known of a line of the front matter.  A comment begins after the
 * last text of the line, but never inside a text of several lines.
 */
typedef struct KeyLine
{
	int			text_end;		/* a column, or 0 if no text begins or ends in
								 * it */
	bool		is_text;
} KeyLine;

static void
note_texts(const RcaEdit *edit, const RcaNode *node, KeyLine *lines)
{
	for (int i = 0; i < node->nitems; i++)
		note_texts(edit, node->items[i], lines);
	if (node->nitems > 0 || node->kind == RCA_NODE_NULL)
		return;
	if (node->kind == RCA_NODE_STRING && node->line < node->end_line && !lines[node->line + 1].is_text)
	{
		char		mark = *rca_edit_place(edit, node->line, node->col);

		/*
		 * in the first line of such a text, a comment can only be after "|"
		 * or ">"
		 */
		lines[node->line].text_end = mark == '|' || mark == '>' ? node->col : PG_INT32_MAX;
		for (int line = node->line + 1; line < node->end_line + (node->end_col > 1); line++)
			lines[line].is_text = true;
	}
	if (node->line == node->end_line || node->end_col > 1)
		lines[node->end_line].text_end = Max(lines[node->end_line].text_end, node->end_col);
}

/* The start of the comment of a line, with the blanks before it, or NULL. */
static const char *
find_comment(RcaStr text, const KeyLine *line, bool is_toml)
{
	const char *start = text.data;

	if (line->is_text && line->text_end == 0)
		return NULL;
	if (line->text_end > 0)
		start += rca_char_offset(text, line->text_end - 1);
	for (const char *p = start; p < text.data + text.len; p++)
	{
		if (*p != '#' || (p > text.data && !is_toml && !rca_is_blank(p[-1])))
			continue;
		while (p > start && rca_is_blank(p[-1]))
			p--;
		return p;
	}
	return NULL;
}

/*
 * Removes comments.  Any key may have some, and those before the front matter
 * may be about all of it.
 */
static void
cut_key_comments(RcaEdit *edit, bool *is_cut)
{
	const RcaReport *report = edit->report;
	const RcaNode *root = report->front_matter.root;
	int			first = Max(report->front_matter.late_line, 1);
	KeyLine    *lines = palloc0((edit->nlines + 2) * sizeof(KeyLine));

	if (root == NULL)
		return;
	note_texts(edit, root, lines);
	for (int line = 1; line < first; line++)
		is_cut[line] = true;
	for (int line = first + 1; line < closing_line(report); line++)
	{
		RcaStr		text = rca_edit_line(edit, line);
		const char *comment = is_cut[line] ? NULL :
			find_comment(text, &lines[line], report->front_matter.is_toml);

		if (comment == NULL)
			continue;
		if (comment == text.data)
			is_cut[line] = true;
		else
			rca_edit_replace(edit, rca_slice(comment, text.data + text.len), RCA_STR(""));
	}
}

/*
 * Removes the keys of the front matter that are not understood, with their
 * lines.
 */
static const RcaReport *
cut_keys(RcaEdit *edit, RcaStr *result, RcaError *err)
{
	const RcaNode *root = edit->report->front_matter.root;
	bool	   *is_cut = palloc0(edit->nlines + 2);
	const RcaReport *after;

	for (int i = 0; root != NULL && i + 1 < root->nitems; i += 2)
	{
		int			end = (i + 2 < root->nitems ? root->items[i + 2]->line : closing_line(edit->report)) - 1;

		if (is_understood(root->items[i]))
			continue;
		if (end < root->items[i]->line)
		{
			(void) rca_edit_refuse(edit, err, root->items[i]->line,
								   "Keys of the front matter stand in one line.",
								   "Write each in a line of its own.");
			return NULL;
		}
		for (int line = root->items[i]->line; line <= end; line++)
			is_cut[line] = true;
		rca_edit_allow_key(edit, root->items[i]->text);
	}
	cut_key_comments(edit, is_cut);
	delete_cut_lines(edit, is_cut);
	after = rca_edit_finish(edit, result, err);
	root = after != NULL ? after->front_matter.root : NULL;
	for (int i = 0; root != NULL && i + 1 < root->nitems; i += 2)
	{
		if (is_understood(root->items[i]))
			continue;
		(void) rca_edit_refuse(edit, err, 1,
							   psprintf("The key \"%s\" of the front matter cannot be taken out.",
										rca_cstring(root->items[i]->text)),
							   "Take it out by hand, or publish \"front_matter\" as well.");
		return NULL;
	}
	return after;
}

/*
 * Sections
 */

typedef struct Cutter
{
	RcaEdit    *edit;
	const RcaReport *report;
	const RcaPublished *published;
	bool	   *is_kept;		/* by section: its own text is kept */
	bool	   *has_kept;		/* by section: it or a subsection is kept */
	bool	   *is_stated;		/* by line: it says what the metadata says */
	bool	   *is_cut;			/* by line */
} Cutter;

/* Is this the heading that is the title, and not that of a part? */
static bool
is_title(const Cutter *c, int section)
{
	const RcaReport *report = c->report;

	return section == 0 && report->sections[0].part == RCA_PART_OTHER &&
		rca_equal(report->sections[0].heading, report->metadata.title);
}

static void
choose_sections(Cutter *c)
{
	const RcaReport *report = c->report;
	int			around[7] = {-1, -1, -1, -1, -1, -1, -1};

	for (int i = 0; i < report->nsections; i++)
	{
		const RcaSection *section = &report->sections[i];
		int			parent = -1;

		for (int level = 1; level < section->level && level < 7; level++)
		{
			if (around[level] >= 0)
				parent = around[level];
		}
		for (int level = section->level; level < 7; level++)
			around[level] = -1;
		around[section->level] = i;
		/* a section without a part belongs to the part around it */
		if (section->part == RCA_PART_OTHER && parent >= 0 && !is_title(c, parent))
			c->is_kept[i] = c->is_kept[parent];
		else
			c->is_kept[i] = c->published->parts[section->part];
		c->has_kept[i] = c->is_kept[i] || is_title(c, i);
		for (int level = section->level - 1; level > 0 && c->has_kept[i]; level--)
		{
			if (around[level] >= 0)
				c->has_kept[around[level]] = true;
		}
	}
}

/* Marks the lines of the body that the metadata is read from. */
static void
note_lines(Cutter *c, int first, int last)
{
	for (int line = Max(first, 1); line <= Min(last, c->edit->nlines); line++)
		c->is_stated[line] = true;
}

static void
find_stated(Cutter *c)
{
	const RcaReport *report = c->report;

	for (RcaKey key = RCA_KEY_OTHER; key < RCA_KEY_COUNT; key++)
	{
		const RcaNode *value = report->values[key];

		if (value != NULL && value->line >= report->body.first_line)
			note_lines(c, value->line, Max(value->line, value->end_line));
		if (report->keys[key] != NULL && value != NULL && report->keys[key]->line >= report->body.first_line)
			note_lines(c, report->keys[key]->line, value->line);
	}
	note_lines(c, report->zone_line, report->zone_line);
	if (report->footer_line > 0)
		note_lines(c, report->footer_line, c->edit->nlines);
	if (c->published->parts[RCA_PART_SUMMARY] && report->opening_line > 0)
		note_lines(c, report->opening_line, report->opening_end_line);
	/* a table of keys needs its header */
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		bool		any = false;

		if (block->kind != RCA_BLOCK_TABLE)
			continue;
		for (int line = block->line; line <= Min(block->end_line, c->edit->nlines) && !any; line++)
			any = c->is_stated[line];
		if (any)
			note_lines(c, block->line, block->line + 1);
	}
}

/* Removes lines, except for those that state metadata. */
static void
cut_lines(Cutter *c, int first, int last)
{
	for (int line = first; line <= last; line++)
		c->is_cut[line] = !c->is_stated[line];
}

/* The last line of the heading and the own text of a section. */
static int
own_end(const Cutter *c, int section)
{
	int			end = c->report->sections[section].end_line;

	if (section + 1 < c->report->nsections)
		end = Min(end, c->report->sections[section + 1].line - 1);
	return Min(end, c->edit->nlines);
}

static void
cut_sections(Cutter *c)
{
	const RcaReport *report = c->report;
	int			first = report->nsections > 0 ? report->sections[0].line : c->edit->nlines + 1;

	if (!c->published->parts[RCA_PART_OTHER])
		cut_lines(c, report->body.first_line, first - 1);
	for (int i = 0; i < report->nsections; i++)
	{
		const RcaSection *section = &report->sections[i];

		if (c->is_kept[i] || (is_title(c, i) && c->published->parts[RCA_PART_OTHER]))
			continue;
		cut_lines(c, c->has_kept[i] ? Max(section->content_line, section->line + 1) : section->line,
				  own_end(c, i));
	}
}

/* Links in the kept text to definitions in the removed text */

/* Is it an address without blanks, with or without a title after it? */
static bool
is_address(RcaStr text)
{
	int			length = 0;

	while (length < text.len && !rca_is_blank(text.data[length]))
		length++;
	text = rca_trim_ascii(rca_skip(text, length));
	return length > 0 &&
		(text.len == 0 || (text.len > 1 && strchr("\"'(", text.data[0]) != NULL &&
						   text.data[text.len - 1] == (text.data[0] == '(' ? ')' : text.data[0])));
}

/*
 * The label of "[label]: address" or "[^1]: footnote".  A null string for
 * others, such as "[Ann]: We saw it".
 */
static RcaStr
defined_label(RcaStr line)
{
	RcaStr		text = rca_trim_ascii(line);
	int			end = 1;

	if (text.len < 4 || text.data[0] != '[')
		return RCA_NULL_STR;
	while (end + 1 < text.len && text.data[end] != ']' && text.data[end] != '[')
		end++;
	return text.data[end] == ']' && text.data[end + 1] == ':' &&
		(text.data[1] == '^' || is_address(rca_trim_ascii(rca_skip(text, end + 2)))) ?
		rca_slice(text.data + 1, text.data + end) : RCA_NULL_STR;
}

/* Adds the texts in brackets in a line. */
static void
add_labels(RcaStrList *labels, int *capacity, RcaStr line)
{
	int			start = -1;

	for (int i = 0; i < line.len; i++)
	{
		if (line.data[i] == '[')
			start = i + 1;
		else if (line.data[i] == ']' && start >= 0)
		{
			RCA_MAKE_ROOM(labels->items, labels->count, *capacity);
			labels->items[labels->count++] = rca_slice(line.data + start, line.data + i);
			start = -1;
		}
	}
}

static void
keep_definitions(Cutter *c)
{
	RcaStrList	labels = {NULL, 0};
	int			capacity = 0;
	RcaNameIndex index;

	for (int line = c->report->body.first_line; line <= c->edit->nlines; line++)
	{
		if (!c->is_cut[line])
			add_labels(&labels, &capacity, rca_edit_line(c->edit, line));
	}
	rca_name_index(&index, &labels);
	for (int line = c->report->body.first_line; line <= c->edit->nlines; line++)
	{
		RcaStr		label = c->is_cut[line] ? defined_label(rca_edit_line(c->edit, line)) : RCA_NULL_STR;
		int			count = 0;

		if (label.data != NULL)
			(void) rca_name_index_find(&index, label, &count);
		if (count > 0)
			c->is_cut[line] = false;
	}
}

/* Keeps a blank line after each kept line that is not blank. */
static void
keep_blank_lines(Cutter *c)
{
	bool		wanted = false;

	for (int line = c->report->body.first_line; line <= c->edit->nlines; line++)
	{
		bool		is_blank = rca_trim_ascii(rca_edit_line(c->edit, line)).len == 0;

		if (c->is_cut[line] && is_blank && wanted)
			c->is_cut[line] = false;
		if (!c->is_cut[line])
			wanted = !is_blank;
	}
}

static const RcaReport *
cut_parts(RcaEdit *edit, const RcaPublished *published, RcaStr *result, RcaError *err)
{
	const RcaReport *report = edit->report;
	int			nsections = Max(report->nsections, 1);
	Cutter		c = {edit, report, published, palloc0(nsections), palloc0(nsections),
	palloc0(edit->nlines + 2), palloc0(edit->nlines + 2)};
	const RcaReport *after;

	choose_sections(&c);
	find_stated(&c);
	cut_sections(&c);
	keep_definitions(&c);
	keep_blank_lines(&c);
	delete_cut_lines(edit, c.is_cut);
	rca_edit_touch(edit, 1, edit->nlines + 1);
	rca_edit_allow(edit, FACTS_OF_PARTS);
	after = rca_edit_finish(edit, result, err);
	return after != NULL && rca_tells_no_more(edit, after, err) ? after : NULL;
}

/* Each edit begins with the result of the previous one. */
const RcaReport *
rca_publish(RcaEdit *edit, const RcaPublished *published, RcaStr *result, RcaError *err)
{
	const RcaReport *report = cut_comments(edit, result, err);

	if (report != NULL && !published->all && !published->front_matter)
		report = cut_keys(rca_edit_begin_parsed(*result, report), result, err);
	if (report != NULL && !published->all)
		report = cut_parts(rca_edit_begin_parsed(*result, report), published, result, err);
	return report == NULL ? NULL : rca_mask(rca_edit_begin_parsed(*result, report), result, err);
}
