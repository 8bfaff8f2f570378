/*
 * src/report/points.c
 *
 * A point is an item of a list, whatever its depth, or a row of a table; where
 * a part has neither, a paragraph.  What the paragraphs of a root cause tell
 * is the root cause itself, and not a list of factors.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/lessons.h"
#include "report/points.h"
#include "report/team_words.h"
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

typedef struct PointReader
{
	RcaReport  *report;
	RcaError   *err;
	int			capacity;		/* of report->points */
	bool		has_list[RCA_PART_COUNT];	/* or a table */
	bool	   *section_has_list;	/* of each, its own text */
	RcaLessonSection *lessons;	/* what each section is of */
	int			section;		/* of the last block asked for, or -1 */

	/*
	 * Where a heading of a root cause announces contributing factors, what
	 * stands elsewhere in that part is not a factor.
	 */
	bool		announced;
	int			next;			/* section after the last line asked for */
	int			end_line;		/* of the section that announces, or 0 */
} PointReader;

/*
 * Factors
 */

static bool
announces_factors(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_HEADING &&
			report->parts[i] == RCA_PART_ROOT_CAUSE &&
			rca_names_factors(rca_block_text(md, &md->blocks[i])))
			return true;
	}
	return false;
}

/*
 * May a point of a root cause at a line be a factor?  Lines are asked for in
 * ascending order.
 */
static bool
may_be_factor(PointReader *reader, int line)
{
	const RcaReport *report = reader->report;

	while (reader->next < report->nsections &&
		   report->sections[reader->next].line <= line)
	{
		const RcaSection *section = &report->sections[reader->next++];

		if (rca_names_factors(section->heading))
			reader->end_line = Max(reader->end_line, section->end_line);
	}
	return !reader->announced || line <= reader->end_line;
}

/*
 * Points
 */

/* The innermost section of a block; blocks are asked for in their order. */
static int
section_of(PointReader *reader, int i)
{
	const RcaReport *report = reader->report;

	while (reader->section + 1 < report->nsections &&
		   report->sections[reader->section + 1].line <= report->body.blocks[i].line)
		reader->section++;
	return reader->section;
}

static bool
add_point(PointReader *reader, RcaPart part, RcaStr text, int line)
{
	RcaReport  *report = reader->report;
	RcaPoint   *point;
	char		box;

	text = rca_strip_checkbox(text, &box);
	if (text.len == 0 || rca_is_placeholder(text) ||
		rca_taught(report->body.conventions, RCA_TAUGHT_IGNORED_ROW, text) >= 0)
		return true;
	if (report->npoints == RCA_MAX_ENTRIES)
		return rca_error_too_many(reader->err, line, "points");
	RCA_MAKE_ROOM(report->points, report->npoints, reader->capacity);
	point = &report->points[report->npoints++];
	point->part = part;
	point->text = part == RCA_PART_AFFECTED_SERVICES ?
		rca_team_name(&report->body, RCA_TAUGHT_SERVICE, text) : text;
	point->line = line;
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

/* The text of a point, without a label that only names its part. */
static RcaStr
point_text(const PointReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaStr		rest;
	RcaStr		label = rca_block_lead(md, block, &rest);

	return label.data != NULL && !reader->report->has_heading[reader->report->parts[i]] &&
		rca_team_part(md, label) == reader->report->parts[i] ? rest :
		rca_block_text(md, block);
}

static bool
read_block(PointReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaTable *table = block->table;
	RcaPart		part = reader->report->parts[i];

	if (block->kind == RCA_BLOCK_HEADING)
		return add_point(reader, part, rca_lesson_heading(rca_block_text(md, block)),
						 block->line);
	if (block->kind == RCA_BLOCK_ITEM && rca_is_lesson_part(part))
		return add_point(reader, part, rca_lesson_with_parts(reader->report, i, point_text(reader, i)),
						 block->line);
	if (block->kind != RCA_BLOCK_TABLE)
		return add_point(reader, part, point_text(reader, i), block->line);
	for (int j = 0; j < table->nrows; j++)
	{
		const RcaRow *row = &table->rows[j];

		if (!add_point(reader, part, row_text(md, table, row), row->line))
			return false;
	}
	return true;
}

static bool
is_impact(RcaPart part)
{
	return part == RCA_PART_IMPACT || part == RCA_PART_CUSTOMER_IMPACT;
}

/*
 * Beside a list, a paragraph of an impact is a point if it has a label or a
 * number; else it leads to the list.  In a part of lessons it is none.
 */
static bool
is_beside_list(PointReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	RcaPart		part = reader->report->parts[i];
	int			section = section_of(reader, i);
	RcaStr		text;
	RcaStr		rest;

	if (!reader->has_list[part])
		return false;
	if (!is_impact(part))
		return true;
	if (section >= 0 && !reader->section_has_list[section])
		return false;
	text = rca_block_text(md, &md->blocks[i]);
	if (text.len == 0 || text.data[text.len - 1] == ':')
		return true;
	if (rca_block_lead(md, &md->blocks[i], &rest).data != NULL)
		return false;
	for (int j = 0; j < text.len; j++)
	{
		if (rca_is_digit(text.data[j]))
			return false;
	}
	return true;
}

/* Does a block make points? */
static bool
is_wanted(PointReader *reader, int i)
{
	const RcaReport *report = reader->report;
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaPart		part = report->parts[i];
	int			section;

	section = section_of(reader, i);
	if (section >= 0 && reader->lessons[section] != RCA_SECTION_NO_LESSON)
		return reader->lessons[section] == RCA_SECTION_LESSON &&
			block->line == report->sections[section].line;
	if (sources[part] == FROM_NOTHING || block->quoted ||
		(part == RCA_PART_ROOT_CAUSE && !may_be_factor(reader, block->line)))
		return false;
	switch (block->kind)
	{
		case RCA_BLOCK_TABLE:
			return report->uses[i] == RCA_USE_NONE;
		case RCA_BLOCK_ITEM:
			return rca_is_lesson_item(report, i);
		case RCA_BLOCK_PARAGRAPH:
			return !block->nested && sources[part] == FROM_PARAGRAPHS_TOO &&
				!is_beside_list(reader, i) &&
				rca_block_label(md, block).data == NULL &&
				!rca_block_is_remark(md, block);
		default:
			return false;
	}
}

bool
rca_points_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	PointReader reader = {report, err};

	reader.announced = announces_factors(report);
	reader.section = -1;
	reader.section_has_list = palloc0(Max(report->nsections, 1) * sizeof(bool));
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			section = section_of(&reader, i);

		if ((block->kind != RCA_BLOCK_ITEM && block->kind != RCA_BLOCK_TABLE) ||
			block->quoted)
			continue;
		reader.has_list[report->parts[i]] = true;
		if (section >= 0)
			reader.section_has_list[section] = true;
	}
	reader.section = -1;
	reader.lessons = rca_lesson_sections(report);
	for (int i = 0; i < md->nblocks; i++)
	{
		if (is_wanted(&reader, i) && !read_block(&reader, i))
			return false;
	}
	return true;
}

