/*
 * src/lint/suppress.c
 *
 * Comments "<!-- rca-disable[-line|-next-line] RULE ... -->".  Without a rule
 * they apply to all rules.  A word that is not the name of a rule is ignored.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "lint/checks.h"

#define OPENING			"<!-- rca-disable"
#define SHORTEST		(sizeof(OPENING " -->") - 1)

/* What one comment suppresses. */
typedef struct Suppression
{
	int			line;			/* 0 for the whole document */
	bool		rules[RCA_RULE_COUNT];
} Suppression;

/* What the comments of a document suppress. */
typedef struct Suppressions
{
	bool		everywhere[RCA_RULE_COUNT];
	Suppression *items;			/* for single lines, in order */
	int			count;
	int			capacity;
} Suppressions;

/* Removes a prefix of the text, if it has it. */
static bool
skip_prefix(RcaStr *text, RcaStr prefix)
{
	if (!rca_starts_nocase(*text, prefix))
		return false;
	*text = rca_skip(*text, prefix.len);
	return true;
}

/* Reads the names of rules up to the end of the comment. */
static void
read_rules(RcaStr text, bool *rules)
{
	bool		any = false;

	while (text.len > 0 && !rca_starts_nocase(text, RCA_STR("-->")))
	{
		int			n = 0;

		while (n < text.len && !rca_is_space(text.data[n]) &&
			   text.data[n] != ',')
			n++;
		if (n > 0)
		{
			int			rule = rca_rule_lookup(rca_str(text.data, n));

			any = true;
			if (rule >= 0)
				rules[rule] = true;
		}
		text = rca_skip(text, Min(n + 1, text.len));
	}
	if (!any)
		memset(rules, true, RCA_RULE_COUNT * sizeof(bool));
}

/* Reads the comment of a line.  False if it has none. */
static bool
read_comment(RcaStr text, int line, Suppression *suppression)
{
	while (text.len > 0 && !rca_starts_nocase(text, RCA_STR(OPENING)))
		text = rca_skip(text, 1);
	if (!skip_prefix(&text, RCA_STR(OPENING)))
		return false;

	memset(suppression, 0, sizeof(*suppression));
	if (skip_prefix(&text, RCA_STR("-line")))
		suppression->line = line;
	else if (skip_prefix(&text, RCA_STR("-next-line")))
		suppression->line = line + 1;
	read_rules(text, suppression->rules);
	return true;
}

static void
add_suppression(Suppressions *list, const Suppression *suppression)
{
	if (suppression->line == 0)
	{
		for (int rule = 0; rule < RCA_RULE_COUNT; rule++)
			list->everywhere[rule] |= suppression->rules[rule];
		return;
	}
	RCA_MAKE_ROOM(list->items, list->count, list->capacity);
	list->items[list->count++] = *suppression;
}

/* Comments in code are text. */
static void
read_suppressions(const RcaMarkdown *md, Suppressions *list)
{
	int			block = 0;

	for (int i = 0; i < md->nlines; i++)
	{
		int			line = md->first_line + i;
		RcaStr		text = rca_written_line(md, line);
		Suppression suppression;

		/* blocks are sorted by line, and code has no blocks inside */
		while (block < md->nblocks &&
			   (md->blocks[block].kind != RCA_BLOCK_CODE ||
				md->blocks[block].end_line < line))
			block++;
		if (text.len < SHORTEST ||
			(block < md->nblocks && md->blocks[block].line <= line) ||
			!read_comment(text, line, &suppression))
			continue;
		rca_host_check_interrupts();
		add_suppression(list, &suppression);
	}
}

static bool
is_suppressed(const Suppressions *list, const RcaFinding *f)
{
	int			low = 0;
	int			high = list->count;

	if (list->everywhere[f->rule])
		return true;
	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (list->items[middle].line < f->line)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < list->count && list->items[low].line == f->line; low++)
	{
		if (list->items[low].rules[f->rule])
			return true;
	}
	return false;
}

void
rca_suppress(RcaLint *lint)
{
	RcaFindings *findings = &lint->findings;
	Suppressions list = {{false}};
	int			kept = 0;

	read_suppressions(&lint->report->body, &list);
	for (int i = 0; i < findings->count; i++)
	{
		if (!is_suppressed(&list, &findings->items[i]))
			findings->items[kept++] = findings->items[i];
	}
	findings->count = kept;
}
