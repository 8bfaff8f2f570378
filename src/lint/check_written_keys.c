/*
 * src/lint/check_written_keys.c
 *
 * Checks the source of the front matter, because YAML and TOML often do not
 * read it as it was meant.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "lint/checks.h"

/*
 * A line of the front matter, and a comment in it that may be meant as text.
 */
typedef struct Line
{
	RcaStr		text;
	int			mark;			/* column of its "#", or 0 */
	int			behind;			/* column after the text before it */
} Line;

typedef struct Matter
{
	RcaLint    *lint;
	Line	   *lines;
	int			nlines;
} Matter;

/*
 * Looks for "#" after a blank and directly before other text.  People usually
 * write a blank after the "#" of a comment.
 */
static void
find_mark(Line *line)
{
	RcaStr		s = line->text;

	for (int i = 1; i + 1 < s.len; i++)
	{
		int			end = i;

		if (s.data[i] != '#' || !rca_is_blank(s.data[i - 1]))
			continue;
		if (rca_is_space(s.data[i + 1]) || s.data[i + 1] == '#')
			return;
		while (end > 0 && rca_is_blank(s.data[end - 1]))
			end--;
		line->mark = 1 + rca_count_chars(rca_str(s.data, i));
		line->behind = 1 + rca_count_chars(rca_str(s.data, end));
		return;
	}
}

static void
read_lines(Matter *matter)
{
	const RcaReport *report = matter->lint->report;
	int			capacity = 0;
	int			pos = 0;
	RcaStr		text;

	while (matter->nlines < report->front_matter.nlines &&
		   rca_next_line(report->source, &pos, &text))
	{
		Line	   *line;

		rca_host_check_interrupts();
		RCA_MAKE_ROOM(matter->lines, matter->nlines, capacity);
		line = &matter->lines[matter->nlines++];
		memset(line, 0, sizeof(*line));
		line->text = text;
		find_mark(line);
	}
}

/* Is a scalar written without quotes, and not as a block? */
static bool
is_plain(const Matter *matter, const RcaNode *node)
{
	RcaStr		text;

	if (node->kind >= RCA_NODE_SEQUENCE || node->line > matter->nlines)
		return false;
	text = matter->lines[node->line - 1].text;
	text = rca_skip(text, rca_char_offset(text, node->col - 1));
	return text.len == 0 || strchr("\"'|>", text.data[0]) == NULL;
}

/* Reports a value that a comment cuts. */
static void
check_value(Matter *matter, const RcaNode *node)
{
	RcaNode		comment = {0};
	Line	   *line;
	RcaStr		text;

	if (node->end_line < 1 || node->end_line > matter->nlines)
		return;
	line = &matter->lines[node->end_line - 1];
	if (line->mark == 0 || line->behind != node->end_col || !is_plain(matter, node))
		return;
	text = rca_trim(rca_skip(line->text, rca_char_offset(line->text, line->mark - 1)));
	comment.line = comment.end_line = node->end_line;
	comment.col = line->mark;
	comment.end_col = line->mark + rca_count_chars(text);
	rca_add_finding_node(matter->lint, RCA_RULE_CUT_VALUE, &comment,
						 psprintf("the value ends here, because YAML reads \"%.*s\" as a comment",
								  rca_clip(text, 40), text.data));
	/* an alias uses the value in other places as well */
	line->mark = 0;
}

/* Recursive; the depth of the tree is limited. */
static void
check_values(Matter *matter, const RcaNode *node)
{
	rca_host_check_interrupts();
	check_value(matter, node);
	for (int i = 0; i < node->nitems; i++)
		check_values(matter, node->items[i]);
}

/* Reports values that YAML does not allow. */
static void
check_reserved(RcaLint *lint)
{
	const RcaNodes *reserved = &lint->report->front_matter.reserved;

	for (int i = 0; i < reserved->count; i++)
		rca_add_finding_node(lint, RCA_RULE_RESERVED_CHARACTER, reserved->items[i],
							 psprintf("YAML reserves \"%c\" at the start of a value; it is read as text",
									  reserved->items[i]->text.data[0]));
}

static void
check_toml(RcaLint *lint)
{
	const RcaFaults *faults = &lint->report->front_matter.faults;

	for (int i = 0; i < faults->count; i++)
	{
		const RcaFault *fault = &faults->items[i];
		RcaNode		place = {.line = fault->line, .col = fault->col,
		.end_line = fault->line, .end_col = fault->col};

		rca_add_finding_node(lint, RCA_RULE_INVALID_TOML, &place,
							 psprintf("this line is not TOML: %s", fault->message));
	}
}

static void
check_place(RcaLint *lint)
{
	const RcaFrontMatter *fm = &lint->report->front_matter;

	if (fm->late_line > 0)
		rca_add_finding_line(lint, RCA_RULE_LATE_FRONT_MATTER, fm->late_line,
							 "the front matter does not begin in the first line");
	else if (fm->unread_line > 0)
		rca_add_finding_line(lint, RCA_RULE_LATE_FRONT_MATTER, fm->unread_line,
							 "this looks like front matter, but front matter is not read here");
}

void
rca_check_written_keys(RcaLint *lint)
{
	const RcaFrontMatter *fm = &lint->report->front_matter;
	Matter		matter = {lint};

	check_place(lint);
	check_reserved(lint);
	check_toml(lint);
	if (fm->root == NULL || fm->is_toml)
		return;
	read_lines(&matter);
	check_values(&matter, fm->root);
}
