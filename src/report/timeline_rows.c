/*
 * src/report/timeline_rows.c
 *
 * Entries of a timeline that are rows of tables.  What a row says is read by
 * timeline_table.c.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "markdown/table.h"
#include "report/team_words.h"
#include "report/timeline_headings.h"
#include "report/timeline_rows.h"
#include "words/vocabulary.h"

/* A row of a timeline: an entry, the day of those below it, or neither. */
static bool
read_row(RcaTimelineReader *reader, const RcaRow *row)
{
	const RcaTimelineTable *timeline = &reader->timeline;
	RcaTimelineEntry *entry;
	RcaTimeMark mark;

	if (rca_columns_row_is_empty(&timeline->columns, row))
		return true;
	if (rca_timeline_row_is_day(timeline, row, &mark))
	{
		rca_timeline_mark_setting(reader, &mark, row->line);
		return true;
	}
	if (rca_timeline_row_is_other(timeline, row))
	{
		rca_add_doubt(reader->report, row->line, RCA_DOUBT_SKIPPED);
		return true;
	}
	entry = rca_timeline_add(reader, row->line);
	if (entry == NULL)
		return false;
	rca_timeline_row_read(timeline, row,
						  rca_clock_new(&reader->clock, row->line,
										reader->report->ntimeline - 1),
						  entry);
	return true;
}

/* The rows of a table whose columns are known. */
static bool
read_rows(RcaTimelineReader *reader, const RcaTable *table)
{
	for (int j = 0; j < table->nrows; j++)
	{
		if (!read_row(reader, &table->rows[j]))
			return false;
	}
	return true;
}

/* "Time (UTC, 2025-03-23)": the day of all rows, in the name of their column */
static void
read_day_of_columns(RcaTimelineReader *reader, const RcaTable *table)
{
	static const RcaColumn kinds[] = {RCA_COLUMN_TIME, RCA_COLUMN_DATE};
	const RcaColumns *columns = &reader->timeline.columns;

	for (int i = 0; i < lengthof(kinds); i++)
	{
		int			column = columns->at[kinds[i]];
		RcaTimeMark mark;

		rca_time_mark_init(&mark);
		if (column < 0 || !rca_day_find(columns->names[column], &mark.text.when.day) ||
			(mark.text.when.day.kind != RCA_DAY_DATE && mark.text.when.day.kind != RCA_DAY_OF_YEAR) ||
			!rca_reads_since(reader->report->body.reading, RCA_READER_CODE))
			continue;
		mark.text.readable = true;
		rca_timeline_mark_setting(reader, &mark, table->line);
		return;
	}
}

bool
rca_timeline_table_read(RcaTimelineReader *reader, int i, RcaTablePlace place)
{
	RcaReport  *report = reader->report;
	const RcaTable *table = report->body.blocks[i].table;

	if (!rca_timeline_table_open(&reader->timeline, &report->body, table, place))
	{
		for (int j = 0; place == RCA_TABLE_IN_PART && j < table->nrows; j++)
		{
			rca_host_check_interrupts();
			if (rca_timeline_row_is_timed(&reader->timeline, &table->rows[j]))
				rca_add_doubt(report, table->rows[j].line, RCA_DOUBT_SKIPPED);
		}
		return true;
	}
	read_day_of_columns(reader, table);
	reader->timeline.compact |= place == RCA_TABLE_IN_PART && reader->compact;
	report->uses[i] = RCA_USE_TIMELINE;
	reader->table = reader->table_end = i;
	return read_rows(reader, table);
}

bool
rca_timeline_is_torn_off(const RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];

	return reader->table >= 0 && reader->table_end == i - 1 && !block->nested &&
		block->kind == RCA_BLOCK_PARAGRAPH &&
		rca_starts_nocase(rca_trim(md->lines[block->line - md->first_line]),
						  RCA_STR("|"));
}

bool
rca_timeline_torn_off_read(RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaTable *above = md->blocks[reader->table].table;
	int			header = above->line - md->first_line;
	int			nrows = block->end_line - block->line + 1;
	RcaStr	   *lines = palloc((nrows + 2) * sizeof(RcaStr));
	unsigned char *classes = palloc(nrows + 2);
	RcaLineRange range;
	RcaTable   *table;

	for (int j = 0; j < nrows + 2; j++)
	{
		int			line = j < 2 ? header + j : block->line - md->first_line + j - 2;

		lines[j] = md->lines[line];
		classes[j] = md->byte_classes[line];
	}
	range.lines = lines;
	range.classes = classes;
	range.count = nrows + 2;
	if (!rca_table_read(range, block->line - 2, &table, reader->err))
		return false;
	reader->table_end = i;
	/* what its columns hold is known from the rows above */
	return table == NULL || read_rows(reader, table);
}

/*
 * "| What | Who | When |" below a heading of action items: a table of days
 * without a time of day is a plan, and not a story.
 */
static bool
is_plan(const RcaTimelineReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaTable *table = md->blocks[i].table;

	if (reader->report->parts[i] != RCA_PART_ACTION_ITEMS ||
		!rca_reads_since(md->reading, RCA_READER_CODE))
		return false;
	for (int j = 0; j < table->nrows; j++)
	{
		if (rca_timeline_row_is_timed(&reader->timeline, &table->rows[j]))
			return false;
	}
	return true;
}

bool
rca_timeline_tables_elsewhere_read(RcaTimelineReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;
	int			heading = -1;
	int			last = -1;

	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind == RCA_BLOCK_HEADING)
			heading = i;
		if (md->blocks[i].kind != RCA_BLOCK_TABLE)
			continue;
		if (rca_timeline_table_open(&reader->timeline, md, md->blocks[i].table,
									RCA_TABLE_ELSEWHERE))
		{
			if (is_plan(reader, i))
				continue;
			rca_timeline_heading_above_read(reader, heading, &last);
		}
		if (!rca_timeline_table_read(reader, i, RCA_TABLE_ELSEWHERE))
			return false;
	}
	return true;
}

/* "#", the column of numbers, of whatever is in the table */
static bool
is_number_column(RcaStr name)
{
	static const RcaStr words[] = {RCA_LITERAL("#"), RCA_LITERAL("no."), RCA_LITERAL("nr.")};

	return rca_is_one_of(rca_trim(name), words, lengthof(words));
}

/* "Step", the column of what was done one after the other, or of its numbers */
static bool
is_step_column(RcaStr name)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("step"), RCA_LITERAL("steps"), RCA_LITERAL("schritt"), RCA_LITERAL("étape"), RCA_LITERAL("paso"),
		RCA_LITERAL("passo"), RCA_LITERAL("stap"), RCA_LITERAL("steg"), RCA_LITERAL("krok"),
		RCA_LITERAL("шаг"), RCA_LITERAL("步骤"), RCA_LITERAL("手順"), RCA_LITERAL("단계"),
	};

	return rca_is_one_of(rca_trim(name), words, lengthof(words));
}

/* Is a cell the number of a step? */
static bool
is_number(RcaStr cell)
{
	int			number;

	cell = rca_trim(cell);
	return rca_read_digits(cell, 0, 1, 3, &number) >= cell.len - 1 && cell.len > 0 &&
		(rca_is_digit(cell.data[cell.len - 1]) || cell.data[cell.len - 1] == '.');
}

/*
 * Are the rows of a table what happened, though none says when?  Then it has a
 * column of events and one of stages, or of numbers; or its first column is that
 * of the steps, whose text is the event where they are no numbers.
 */
static bool
is_of_moments(RcaColumns *columns, const RcaMarkdown *md, const RcaTable *table)
{
	rca_timeline_columns(columns, md, table, RCA_TABLE_ELSEWHERE);
	if (columns->at[RCA_COLUMN_EVENT] >= 0 && columns->at[RCA_COLUMN_MILESTONE] >= 0)
		return true;
	if (table->ncolumns < 2 || table->nrows < 2 ||
		!(is_step_column(columns->names[0]) ||
		  (is_number_column(columns->names[0]) && columns->at[RCA_COLUMN_EVENT] >= 0)) ||
		!rca_reads_since(md->reading, RCA_READER_CODE))
		return false;
	if (!is_number(rca_cell_text(md, table->rows[0].cells[0])))
		columns->at[RCA_COLUMN_EVENT] = 0;
	else if (columns->at[RCA_COLUMN_EVENT] < 0)
		columns->at[RCA_COLUMN_EVENT] = 1;
	return true;
}

/* The rows of a table that does not say when anything happened. */
static bool
read_untimed_rows(RcaTimelineReader *reader, const RcaColumns *columns, const RcaTable *table)
{
	for (int j = 0; j < table->nrows; j++)
	{
		RcaStr		event = rca_columns_cell(columns, &table->rows[j], RCA_COLUMN_EVENT);
		RcaStr		stage = rca_columns_cell(columns, &table->rows[j], RCA_COLUMN_MILESTONE);
		RcaTimelineEntry *entry;

		if (event.data == NULL && stage.data == NULL)
			continue;
		if (!rca_timeline_add_untimed(reader, event, table->rows[j].line))
			return false;
		entry = rca_timeline_last(reader);
		if (stage.data != NULL &&
			rca_team_milestone(&reader->report->body, stage) != RCA_MILESTONE_NONE)
			entry->milestone = rca_team_milestone(&reader->report->body, stage);
	}
	return true;
}

bool
rca_timeline_untimed_tables_read(RcaTimelineReader *reader)
{
	RcaReport  *report = reader->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaTable *table = report->body.blocks[i].table;
		RcaColumns	columns;

		if (report->parts[i] != RCA_PART_TIMELINE || table == NULL ||
			!is_of_moments(&columns, &report->body, table))
			continue;
		report->uses[i] = RCA_USE_TIMELINE;
		if (!read_untimed_rows(reader, &columns, table))
			return false;
	}
	return true;
}
