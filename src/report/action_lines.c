/*
 * src/report/action_lines.c
 *
 * Action items that are not in lists: lines of a paragraph that each begin with a mark,
 * "⏳ Add an alert", "• Add an alert", "**AI-1**: Add an alert", and sentences of
 * a chapter that has nothing else, "We will add an alert."
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_item_text.h"
#include "report/action_items_internal.h"
#include "report/action_joints.h"
#include "report/action_progress.h"
#include "values/phrase.h"

/* How a line may begin. */
typedef enum Lead
{
	LEAD_NONE,
	LEAD_COUNTER,				/* "a)", "AI-1:", which wants another one */
	LEAD_MARK,
} Lead;

/* what stands for a bullet in a text that is not Markdown */
static const RcaStr bullets[] =
{
	RCA_LITERAL("•"), RCA_LITERAL("‣"), RCA_LITERAL("◦"), RCA_LITERAL("▪"),
	RCA_LITERAL("●"), RCA_LITERAL("○"), RCA_LITERAL("■"), RCA_LITERAL("➡"),
	RCA_LITERAL("→"), RCA_LITERAL("・"),
};

/* "a) ", "(2) ", "AI-1: ", "Step 2: ": the length, or 0 */
static int
counter_length(RcaStr s)
{
	int			i = (s.len > 0 && s.data[0] == '(');
	int			letters = 0;
	int			digits = 0;

	while (i < s.len && rca_is_alpha(s.data[i]))
		i++, letters++;
	if (letters > 6)
		return 0;
	while (letters > 0 && i < s.len && strchr("- #", s.data[i]) != NULL)
		i++;
	while (i < s.len && rca_is_digit(s.data[i]))
		i++, digits++;
	/* a blank before the colon, as in French */
	if (letters > 1 && digits > 0 && i + 1 < s.len && s.data[i] == ' ' && s.data[i + 1] == ':')
		i++;
	if (i + 1 >= s.len || digits > 3 || (digits == 0 && letters != 1) ||
		strchr(letters > 1 ? ":" : "):", s.data[i]) == NULL || s.data[i + 1] != ' ')
		return 0;
	return i + 2;
}

/* How a line begins; *rest is the text behind it, with its mark of a state. */
static Lead
lead_of(const RcaMarkdown *md, RcaStr line, RcaStr *rest)
{
	RcaStr		ignored;
	int			length = 0;

	*rest = rca_action_trim(rca_cell_text(md, rca_trim(line)));
	if (rest->len == 0)
		return LEAD_NONE;
	length = rca_starts_with_one(*rest, bullets, lengthof(bullets));
	if (length > 0)
	{
		*rest = rca_action_trim(rca_skip(*rest, length));
		return LEAD_MARK;
	}
	if (rca_state_mark(*rest, &length) != RCA_STATE_UNSTATED ||
		rca_action_box(*rest, &ignored) != RCA_STATE_UNSTATED)
		return LEAD_MARK;
	length = counter_length(*rest);
	*rest = rca_action_trim(rca_skip(*rest, length));
	return length > 0 ? LEAD_COUNTER : LEAD_NONE;
}

static bool
add(RcaActionReader *reader, int line, RcaStr text)
{
	RcaActionItem *item;

	if (rca_is_placeholder_action(text))
		return true;
	item = rca_action_add(reader, line);
	if (item == NULL)
		return false;
	rca_action_text_read(item, text);
	return true;
}

/* Does a paragraph beside one begin with a counter, too: "Action 1: ...", "Action 2: ..."? */
static bool
is_counted_on(const RcaMarkdown *md, int i)
{
	for (int step = -1; step <= 1; step += 2)
	{
		const RcaBlock *block = &md->blocks[i + step];
		RcaStr		text;

		if (i + step >= 0 && i + step < md->nblocks && block->kind == RCA_BLOCK_PARAGRAPH &&
			!block->nested &&
			lead_of(md, md->lines[block->line - md->first_line], &text) == LEAD_COUNTER)
			return true;
	}
	return false;
}

/* The lines of a paragraph, if each is an item.  *found tells if they are. */
static bool
read_lines(RcaActionReader *reader, int i, bool *found)
{
	RcaReport  *report = reader->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		text;

	*found = false;
	for (int line = block->line; line <= block->end_line; line++)
	{
		Lead		lead = lead_of(md, md->lines[line - md->first_line], &text);

		if (lead == LEAD_NONE || text.len == 0 ||
			(lead == LEAD_COUNTER && block->line == block->end_line && !is_counted_on(md, i)))
			return true;
	}
	*found = true;
	report->uses[i] = RCA_USE_ACTION_ITEMS;
	for (int line = block->line; line <= block->end_line; line++)
	{
		(void) lead_of(md, md->lines[line - md->first_line], &text);
		if (!add(reader, line, text))
			return false;
	}
	return true;
}

/*
 * Sentences
 */

/* The end of the sentence that begins at pos, behind its stop. */
static int
sentence_end(RcaStr s, int pos)
{
	static const RcaStr wide_stop = RCA_LITERAL("。");

	for (; pos < s.len; pos++)
	{
		if (strchr(".!?", s.data[pos]) != NULL && (pos + 1 == s.len || rca_is_space(s.data[pos + 1])))
			return pos + 1;
		if (rca_starts_nocase(rca_skip(s, pos), wide_stop))
			return pos + wide_stop.len;
	}
	return s.len;
}

/*
 * "The probe checks the old host. (fixed by adding a second one)": the remark that
 * ends a paragraph tells what became of it, so it is an item.
 */
static bool
ends_with_remark(RcaStr text, RcaStr *remark)
{
	int			open = text.len - 1;

	if (text.len == 0 || text.data[open] != ')')
		return false;
	while (open > 0 && text.data[open] != '(')
		open--;
	if (open == 0)
		return false;
	*remark = rca_str(text.data + open + 1, text.len - open - 2);
	return rca_tells_of_past(*remark) || rca_starts_nocase(*remark, RCA_STR("filed"));
}

/* The first sentence of such a paragraph, and what the remark says of it. */
static bool
read_remarked(RcaActionReader *reader, int i, RcaStr text, RcaStr remark)
{
	RcaReport  *report = reader->report;
	const RcaBlock *block = &report->body.blocks[i];
	RcaActionItem *item = rca_action_add(reader, block->line);

	if (item == NULL)
		return false;
	report->uses[i] = RCA_USE_ACTION_ITEMS;
	rca_action_text_read(item, rca_trim(rca_str(text.data, sentence_end(text, 0))));
	if (item->ticket.data == NULL)
		item->ticket = rca_action_linked_ticket(&report->body, block, RCA_NULL_STR);
	if (rca_tells_of_past(remark))
		rca_action_take_state(item, RCA_STATE_DONE);
	return true;
}

/* The first sentence of a paragraph that says what is to be done. */
static bool
read_sentence(RcaActionReader *reader, int i)
{
	RcaReport  *report = reader->report;
	const RcaBlock *block = &report->body.blocks[i];
	RcaStr		text = rca_action_trim(rca_block_text(&report->body, block));
	RcaStr		remark;

	if (ends_with_remark(text, &remark))
		return read_remarked(reader, i, text, remark);
	for (int start = 0, end; start < text.len; start = end)
	{
		RcaStr		sentence;

		end = sentence_end(text, start);
		sentence = rca_trim(rca_slice(text.data + start, text.data + end));
		if (sentence.len == 0 || rca_is_intention(sentence) ||
			(!rca_is_plan(sentence) && !rca_is_task(sentence)))
			continue;
		report->uses[i] = RCA_USE_ACTION_ITEMS;
		return add(reader, block->line, sentence);
	}
	return true;
}

/* Has a part a list or a table? */
static bool
has_list(const RcaReport *report, RcaPart part)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->parts[i] == part && (report->body.blocks[i].kind == RCA_BLOCK_ITEM ||
										 report->body.blocks[i].kind == RCA_BLOCK_TABLE))
			return true;
	}
	return false;
}

bool
rca_action_lines_read(RcaActionReader *reader, RcaPart part)
{
	RcaReport  *report = reader->report;
	const RcaMarkdown *md = &report->body;
	bool		is_prose;

	if (!rca_reads_since(md->reading, RCA_READER_EVIDENCE))
		return true;
	is_prose = !has_list(report, part);
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		bool		found;

		rca_host_check_interrupts();
		if (block->kind != RCA_BLOCK_PARAGRAPH || block->nested || report->parts[i] != part ||
			report->uses[i] != RCA_USE_NONE || rca_block_label(md, block).data != NULL ||
			(reader->skipped != NULL && reader->skipped[i]))
			continue;
		if (!read_lines(reader, i, &found))
			return false;
		if (!found && is_prose && !read_sentence(reader, i))
			return false;
	}
	return true;
}
