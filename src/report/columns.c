/*
 * src/report/columns.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "report/columns.h"
#include "words/later_words.h"

/* Does a column before this one have a name? */
static bool
is_named_before(const RcaColumns *columns, int column, RcaStr name)
{
	for (int i = 0; i < column; i++)
	{
		if (rca_equal(columns->names[i], name))
			return true;
	}
	return false;
}

/*
 * The name of a column is its heading.  An empty heading gets the number of
 * its column, and so does one that an earlier column has, because names become
 * the keys of an object.
 */
static RcaStr
name_column(const RcaColumns *columns, int column)
{
	RcaStr		heading = rca_cell_text(columns->md,
										columns->table->header[column]);
	char	   *name;

	heading.len = rca_clip(heading, RCA_MAX_REPEATED);
	if (heading.len > 0 && !is_named_before(columns, column, heading))
		return heading;
	name = heading.len > 0 ?
		psprintf("%.*s (%d)", heading.len, heading.data, column + 1) :
		psprintf("column %d", column + 1);
	return rca_str(name, (int) strlen(name));
}

void
rca_columns_find(RcaColumns *columns, const RcaMarkdown *md,
				 const RcaTable *table, RcaTaughtKind taught,
				 RcaColumn (*column_of) (RcaStr header))
{
	columns->md = md;
	columns->table = table;
	columns->names = palloc(table->ncolumns * sizeof(RcaStr));
	for (int i = 0; i < RCA_COLUMN_COUNT; i++)
		columns->at[i] = -1;
	for (int i = 0; i < table->ncolumns; i++)
	{
		int			kind;

		columns->names[i] = name_column(columns, i);
		kind = rca_taught(md->conventions, taught, columns->names[i]);
		if (kind < 0)
			kind = rca_is_later_word(md->reading, taught, columns->names[i]) ?
				RCA_COLUMN_OTHER : column_of(columns->names[i]);
		if (kind != RCA_COLUMN_OTHER && columns->at[kind] < 0)
			columns->at[kind] = i;
	}
}

/* Does its name say what a column holds? */
static bool
is_claimed(const RcaColumns *columns, int column)
{
	for (int i = 0; i < RCA_COLUMN_COUNT; i++)
	{
		if (columns->at[i] == column)
			return true;
	}
	return false;
}

void
rca_columns_default(RcaColumns *columns, RcaColumn kind)
{
	for (int i = 0; i < columns->table->ncolumns && columns->at[kind] < 0; i++)
	{
		if (!is_claimed(columns, i))
			columns->at[kind] = i;
	}
}

RcaStr
rca_columns_source(const RcaColumns *columns, const RcaRow *row, RcaColumn kind)
{
	return columns->at[kind] < 0 ? RCA_NULL_STR : row->cells[columns->at[kind]];
}

/* The text of a cell of a row. */
static RcaStr
cell_text(const RcaColumns *columns, const RcaRow *row, int column)
{
	return row->plain ? row->cells[column] :
		rca_cell_text(columns->md, row->cells[column]);
}

int
rca_columns_named(const RcaColumns *columns, RcaStr name)
{
	for (int column = 0; column < columns->table->ncolumns; column++)
	{
		if (rca_equal(columns->names[column], name))
			return column;
	}
	return -1;
}

RcaStr
rca_columns_cell(const RcaColumns *columns, const RcaRow *row, RcaColumn kind)
{
	RcaStr		text;

	if (columns->at[kind] < 0)
		return RCA_NULL_STR;
	text = cell_text(columns, row, columns->at[kind]);
	return text.len > 0 ? text : RCA_NULL_STR;
}

bool
rca_columns_row_is_empty(const RcaColumns *columns, const RcaRow *row)
{
	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (row->cells[i].len > 0)
			return false;
	}
	return true;
}

RcaPair *
rca_columns_extra(const RcaColumns *columns, const RcaRow *row,
				  const bool *taken, int *nextra)
{
	RcaPair    *extra = NULL;

	*nextra = 0;
	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		bool		is_field = false;
		RcaStr		text;

		for (int kind = 0; kind < RCA_COLUMN_COUNT; kind++)
			is_field |= (columns->at[kind] == i && taken[kind]);
		if (is_field)
			continue;
		text = cell_text(columns, row, i);
		if (text.len == 0)
			continue;
		if (extra == NULL)
			extra = palloc(columns->table->ncolumns * sizeof(RcaPair));
		extra[*nextra].name = columns->names[i];
		extra[*nextra].value = text;
		(*nextra)++;
	}
	return extra;
}

/* The bytes of further columns, without what they take in memory. */
static int64
size_of_extra(const RcaPair *extra, int nextra)
{
	int64		size = 0;

	for (int i = 0; i < nextra; i++)
		size += extra[i].name.len + extra[i].value.len;
	return size;
}

static bool
is_within(const RcaReport *report, int64 size, int line, RcaError *err)
{
	int64		limit = RCA_EXTRA_LIMIT(report->source.len);

	return size <= limit ||
		rca_error_limit_message(err, line,
								psprintf("further columns of tables exceed the limit of %lld bytes",
										 (long long) limit),
								"The header of a column is stored with each of its cells.",
								"Shorten the headers, or split the table.");
}

bool
rca_extra_check(const RcaReport *report, RcaError *err)
{
	int64		size = 0;

	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];

		rca_host_check_interrupts();
		size += size_of_extra(entry->extra, entry->nextra);
		if (!is_within(report, size, entry->line, err))
			return false;
	}
	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];

		rca_host_check_interrupts();
		size += size_of_extra(item->extra, item->nextra);
		if (!is_within(report, size, item->line, err))
			return false;
	}
	return true;
}
