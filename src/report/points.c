/*
 * src/report/points.c
 *
 * A point is an item of a list, whatever its depth, or a row of a table; where
 * a part has neither, a paragraph.  What the paragraphs of a root cause tell
 * is the root cause itself, which is no list of factors.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/points.h"
#include "report/sections.h"
#include "words/vocabulary.h"

/* What of a part makes points. */
typedef enum PointSource
{
	FROM_NOTHING,
	FROM_LISTS,					/* and tables */
	FROM_PARAGRAPHS_TOO,		/* where the part has no list and no table */
} PointSource;

static const PointSource sources[RCA_PART_COUNT] = {
	[RCA_PART_ROOT_CAUSE] = FROM_LISTS,
	[RCA_PART_IMPACT] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_AFFECTED_SERVICES] = FROM_LISTS,
	[RCA_PART_CUSTOMER_IMPACT] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_RESOLUTION] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_LESSONS] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_WENT_WELL] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_COULD_IMPROVE] = FROM_PARAGRAPHS_TOO,
	[RCA_PART_GOT_LUCKY] = FROM_PARAGRAPHS_TOO,
};

static bool
add_point(RcaReport *report, int *capacity, RcaPart part, RcaStr text, int line,
		  RcaError *err)
{
	char		box;

	text = rca_strip_checkbox(text, &box);
	if (text.len == 0 || rca_is_placeholder(text))
		return true;
	if (report->npoints == RCA_MAX_ENTRIES)
		return rca_too_many(err, "points", line);
	if (report->npoints == *capacity)
	{
		*capacity = Max(32, *capacity * 2);
		report->points = report->points ?
			repalloc(report->points, *capacity * sizeof(RcaPoint)) :
			palloc(*capacity * sizeof(RcaPoint));
	}
	report->points[report->npoints++] = (RcaPoint) {part, text, line};
	return true;
}

/* "what: value, value" */
static RcaStr
row_text(const RcaMarkdown *md, const RcaTable *table, const RcaRow *row)
{
	StringInfoData text;
	int			n = 0;

	initStringInfo(&text);
	for (int i = 0; i < table->ncolumns; i++)
	{
		RcaStr		cell = rca_cell_text(md, row->cells[i]);

		if (cell.len == 0)
			continue;
		if (n > 0)
			appendStringInfoString(&text, n == 1 ? ": " : ", ");
		appendBinaryStringInfo(&text, cell.data, cell.len);
		n++;
	}
	return rca_str(text.data, text.len);
}

/*
 * The sections of a root cause that announce contributing factors; where there
 * is one, what stands elsewhere in that part is not a factor.
 */
typedef struct Factors
{
	const RcaReport *report;
	bool		announced;
	int			next;			/* section that begins after the last line asked for */
	int			end_line;		/* of the announced section, or 0 */
} Factors;

static Factors
find_factors(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	Factors		factors = {.report = report};

	for (int i = 0; i < md->nblocks && !factors.announced; i++)
		factors.announced = md->blocks[i].kind == RCA_BLOCK_HEADING &&
			report->parts[i] == RCA_PART_ROOT_CAUSE &&
			rca_names_factors(rca_block_text(md, &md->blocks[i]));
	return factors;
}

/* May a point of a root cause at a line, later than the last one, be a factor? */
static bool
may_be_factor(Factors *factors, int line)
{
	const RcaReport *report = factors->report;

	while (factors->next < report->nsections && report->sections[factors->next].line <= line)
	{
		const RcaSection *section = &report->sections[factors->next++];

		if (rca_names_factors(section->heading))
			factors->end_line = Max(factors->end_line, section->end_line);
	}
	return !factors->announced || line <= factors->end_line;
}

static bool
read_block(RcaReport *report, int i, int *capacity, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaTable *table = block->table;

	if (block->kind != RCA_BLOCK_TABLE)
		return add_point(report, capacity, report->parts[i], rca_block_text(md, block),
						 block->line, err);
	for (int j = 0; j < table->nrows; j++)
	{
		const RcaRow *row = &table->rows[j];

		if (!add_point(report, capacity, report->parts[i], row_text(md, table, row),
					   row->line, err))
			return false;
	}
	return true;
}

bool
rca_points_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	Factors		factors = find_factors(report);
	bool		has_list[RCA_PART_COUNT] = {false};
	int			capacity = 0;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_ITEM || block->kind == RCA_BLOCK_TABLE)
			has_list[report->parts[i]] |= !block->quoted;
	}
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaPart		part = report->parts[i];
		bool		wanted;

		if (sources[part] == FROM_NOTHING || block->quoted ||
			(part == RCA_PART_ROOT_CAUSE && !may_be_factor(&factors, block->line)))
			continue;
		if (block->kind == RCA_BLOCK_TABLE)
			wanted = (block->use == RCA_USE_NONE);
		else if (block->kind == RCA_BLOCK_ITEM)
			wanted = rca_block_has_text(block);
		else
			wanted = block->kind == RCA_BLOCK_PARAGRAPH && !block->nested &&
				sources[part] == FROM_PARAGRAPHS_TOO && !has_list[part] &&
				rca_block_label(md, block).data == NULL &&
				!rca_block_is_remark(md, block);
		if (wanted && !read_block(report, i, &capacity, err))
			return false;
	}
	return true;
}
