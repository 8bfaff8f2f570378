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
			(lead == LEAD_COUNTER && block->line == block->end_line))
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

/* The first sentence of a paragraph that says what is to be done. */
static bool
read_sentence(RcaActionReader *reader, int i)
{
	RcaReport  *report = reader->report;
	const RcaBlock *block = &report->body.blocks[i];
	RcaStr		text = rca_action_trim(rca_block_text(&report->body, block));

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
