/*
 * src/report/action_tables.c
 *
 * Action items of tables, whose columns are found by name.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/action_fields.h"
#include "report/action_item_text.h"
#include "report/action_items.h"
#include "report/action_items_internal.h"
#include "report/action_joints.h"
#include "report/action_progress.h"
#include "report/team_words.h"
#include "values/due.h"
#include "values/ticket.h"

/* bytes of what a ticket is about */
#define MIN_NAME		12

/* bytes of a number and its unit */
#define MAX_NUMBER		20

/* Do most cells of a column of tickets have words beside the ticket? */
static bool
tickets_have_names(const RcaColumns *columns, const RcaTable *table)
{
	int			names = 0;

	if (columns->at[RCA_COLUMN_TICKET] < 0)
		return false;
	for (int i = 0; i < table->nrows; i++)
	{
		RcaStr		cell = rca_columns_cell(columns, &table->rows[i], RCA_COLUMN_TICKET);
		RcaStr		ticket = cell.data == NULL ? cell : rca_ticket_find(cell, NULL);

		names += cell.data != NULL && cell.len > ticket.len + MIN_NAME &&
			memchr(cell.data, ' ', cell.len) != NULL && !rca_is_tickets(cell);
	}
	return 2 * names > table->nrows;
}

/* Does the column of actions have the numbers of the rows, and no more? */
static bool
counts_rows(const RcaColumns *columns, const RcaTable *table)
{
	for (int i = 0; i < table->nrows; i++)
	{
		RcaStr		cell = rca_columns_cell(columns, &table->rows[i], RCA_COLUMN_ACTION);

		for (int j = 0; j < cell.len; j++)
		{
			if (!rca_is_digit(cell.data[j]) && strchr(".)", cell.data[j]) == NULL)
				return false;
		}
	}
	return table->nrows > 0;
}

void
rca_action_columns(RcaColumns *columns, const RcaMarkdown *md,
				   const RcaTable *table, RcaTablePlace place)
{
	rca_columns_find(columns, md, table, RCA_TAUGHT_ACTION_COLUMN, rca_action_column);
	if (place != RCA_TABLE_IN_PART)
		return;
	/* "#41: page somebody": a ticket and what it is about */
	if (columns->at[RCA_COLUMN_ACTION] < 0 && tickets_have_names(columns, table))
		columns->at[RCA_COLUMN_ACTION] = columns->at[RCA_COLUMN_TICKET];
	for (int i = 0; i < table->ncolumns && columns->at[RCA_COLUMN_ACTION] < 0; i++)
	{
		if (rca_names_remedy(columns->names[i]))
			columns->at[RCA_COLUMN_ACTION] = i;
	}
	rca_columns_default(columns, RCA_COLUMN_ACTION);
	/* "Step": the one behind it says what */
	if (columns->at[RCA_COLUMN_ACTION] >= 0 && counts_rows(columns, table) &&
		rca_action_column(columns->names[columns->at[RCA_COLUMN_ACTION]]) != RCA_COLUMN_ACTION)
	{
		int			action = columns->at[RCA_COLUMN_ACTION];
		bool		is_known = false;

		for (int i = 0; i < RCA_COLUMN_COUNT; i++)
			is_known |= (columns->at[i] == action + 1);
		if (action + 1 < table->ncolumns && !is_known)
			columns->at[RCA_COLUMN_ACTION] = action + 1;
	}
}

/* What a row is read with. */
typedef struct RowReader
{
	const RcaColumns *columns;
	const RcaRow *row;
	RcaActionItem *item;
	bool		taken[RCA_COLUMN_COUNT];	/* became a field */
} RowReader;

static RcaStr
cell_of(const RowReader *reader, RcaColumn kind)
{
	RcaStr		text = rca_columns_cell(reader->columns, reader->row, kind);

	if (text.data == NULL)
		return text;
	/* a cell has no blanks of ASCII around it */
	if (IS_HIGHBIT_SET(text.data[0]) || IS_HIGHBIT_SET(text.data[text.len - 1]))
		text = rca_action_trim(text);
	return text.len > 0 ? text : RCA_NULL_STR;
}

static void
read_status(RowReader *reader)
{
	RcaActionItem *item = reader->item;
	RcaStr		status = cell_of(reader, RCA_COLUMN_STATUS);
	RcaStr		done = cell_of(reader, RCA_COLUMN_DONE);

	item->status = status;
	reader->taken[RCA_COLUMN_STATUS] = true;
	if (status.data != NULL)
		item->state = rca_team_state(reader->columns->md, status);

	/* "Done" asks for a tick or for a day: no answer is one */
	if (reader->columns->at[RCA_COLUMN_DONE] < 0)
		return;
	if (done.data == NULL)
		rca_action_take_state(item, RCA_STATE_OPEN);
	else
		(void) rca_action_take_field(item, RCA_COLUMN_DONE, done);
}

/* Is a cell nothing but the word of a state, or begins with what is over? */
static bool
read_status_elsewhere(RowReader *reader, RcaColumn kind, RcaStr cell)
{
	RcaActionItem *item = reader->item;
	RcaActionState state;

	if (item->status.data != NULL)
		return false;
	state = rca_team_state(reader->columns->md, cell);
	if (state != RCA_STATE_DONE && state != RCA_STATE_CANCELLED)
		return false;
	item->status = cell;
	item->state = state;
	reader->taken[kind] = true;
	return true;
}

/* "OPS-1 (done)", "#12 - merged": a ticket and how far it is */
static void
read_state_behind_ticket(RcaActionItem *item, RcaStr cell)
{
	RcaStr		ticket = item->ticket;
	RcaStr		rest;
	int			length;

	if (item->state != RCA_STATE_UNSTATED || item->status.data != NULL || ticket.data == NULL ||
		ticket.data < cell.data || ticket.data + ticket.len >= cell.data + cell.len)
		return;
	rest = rca_action_trim_joints(rca_slice(ticket.data + ticket.len, cell.data + cell.len));
	if (rest.len > 1 && rest.data[0] == '(' && rest.data[rest.len - 1] == ')')
		rest = rca_trim(rca_str(rest.data + 1, rest.len - 2));
	if (rest.len > 0 && rca_state_in_text(rest, &length) != RCA_STATE_UNSTATED)
		(void) rca_action_status_read(item, rest);
}

/* "PROJECT_STATUS": a name of the code, with no number as tickets have it */
static bool
is_identifier(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		if (rca_is_digit(s.data[i]))
			return false;
	}
	return memchr(s.data, '_', s.len) != NULL;
}

/* "DONE" where a ticket should be is a status. */
static void
read_ticket(RowReader *reader)
{
	RcaActionItem *item = reader->item;
	RcaStr		cell = cell_of(reader, RCA_COLUMN_TICKET);

	if (cell.data == NULL)
		return;
	/* tickets alone stay as they are: "kubeadm#250", "OPS-1, OPS-2" */
	item->ticket = rca_ticket_find(cell, NULL);
	if (item->ticket.data != NULL && rca_find(cell, RCA_STR("://")) < 0 &&
		(memchr(cell.data, ' ', cell.len) == NULL ||
		 (rca_is_tickets(cell) && item->ticket.data == cell.data)))
		item->ticket = cell;
	read_state_behind_ticket(item, cell);
	if (item->ticket.data == NULL)
	{
		RcaStr		source = rca_columns_source(reader->columns, reader->row, RCA_COLUMN_TICKET);

		item->ticket = rca_action_linked_ticket(reader->columns->md, NULL, source);
	}
	if (item->ticket.data == NULL)
	{
		if (read_status_elsewhere(reader, RCA_COLUMN_TICKET, cell))
			return;
		if (memchr(cell.data, ' ', cell.len) == NULL && cell.data[0] != '(' &&
			!is_identifier(cell) && !rca_is_commit(cell) && !rca_is_placeholder(cell))
			item->ticket = cell;
	}
	reader->taken[RCA_COLUMN_TICKET] |= (item->ticket.data != NULL);
}

static void
read_due_date(RowReader *reader)
{
	RcaStr		cell = cell_of(reader, RCA_COLUMN_DUE_DATE);

	if (cell.data == NULL)
		return;
	reader->item->due_date = rca_due_read(cell);
	if (reader->item->due_date != RCA_NO_DATE)
		reader->taken[RCA_COLUMN_DUE_DATE] = true;
	else if (reader->item->state == RCA_STATE_UNSTATED &&
			 read_status_elsewhere(reader, RCA_COLUMN_DUE_DATE, cell))
		reader->item->due_date_source = RCA_NULL_STR;
}

static void
read_owner(RowReader *reader)
{
	RcaStr		cell = cell_of(reader, RCA_COLUMN_OWNER);

	/* "TBD" does not name anybody; the word is kept with the extras */
	if (cell.data != NULL && !rca_is_placeholder(cell))
		reader->item->owner = cell;
	reader->taken[RCA_COLUMN_OWNER] = (reader->item->owner.data != NULL);
}

/* A column of no known name that holds "DONE" and no more. */
static void
read_state_of_extra(RcaActionItem *item)
{
	for (int i = 0; i < item->nextra && item->state == RCA_STATE_UNSTATED && item->status.data == NULL; i++)
	{
		RcaStr		value = item->extra[i].value;
		int			length;
		RcaActionState state = rca_state_words(value, &length);

		if (state == RCA_STATE_UNSTATED)
			state = rca_state_mark(value, &length);
		if (length != value.len || state == RCA_STATE_OPEN || state == RCA_STATE_UNSTATED)
			continue;
		item->status = value;
		item->state = state;
	}
}

/* "Outcome: resolved by #47": a column that says what became of it begins so. */
static void
read_outcome(RcaActionItem *item)
{
	for (int i = 0; i < item->nextra && item->state == RCA_STATE_UNSTATED && item->status.data == NULL; i++)
	{
		if (rca_is_outcome_column(item->extra[i].name))
			item->state = rca_state_of_status(item->extra[i].value);
	}
}

/*
 * A column of no known name that holds a ticket, "PR #12", and no more.  What
 * counts the rows, "CA-1", has a name of its own.
 */
static void
read_ticket_of_extra(RcaActionItem *item)
{
	for (int i = 0; i < item->nextra && item->ticket.data == NULL; i++)
	{
		if (!rca_is_number_column(item->extra[i].name) && rca_is_tickets(item->extra[i].value))
			item->ticket = rca_ticket_find(item->extra[i].value, NULL);
	}
}

static void
read_row(RowReader *reader)
{
	const RcaColumns *columns = reader->columns;
	const RcaRow *row = reader->row;
	RcaActionItem *item = reader->item;
	RcaStr		action = cell_of(reader, RCA_COLUMN_ACTION);

	item->priority_source = rca_columns_source(columns, row, RCA_COLUMN_PRIORITY);
	item->action_source = rca_columns_source(columns, row, RCA_COLUMN_ACTION);
	item->owner_source = rca_columns_source(columns, row, RCA_COLUMN_OWNER);
	item->due_date_source = rca_columns_source(columns, row, RCA_COLUMN_DUE_DATE);
	item->priority = cell_of(reader, RCA_COLUMN_PRIORITY);
	read_status(reader);
	read_ticket(reader);
	read_due_date(reader);
	read_owner(reader);
	if (action.data != NULL)
		rca_action_text_read(item, action);
	/* "Done (#12)" */
	if (item->ticket.data == NULL && item->status.data != NULL && item->state != RCA_STATE_UNSTATED)
		item->ticket = rca_ticket_find(item->status, NULL);
	if (item->ticket.data == NULL && !row->plain)
		item->ticket = rca_action_linked_ticket(columns->md, NULL, item->action_source);
	reader->taken[RCA_COLUMN_PRIORITY] = reader->taken[RCA_COLUMN_ACTION] = true;
	reader->taken[RCA_COLUMN_DONE] = true;
	item->extra = rca_columns_extra(columns, row, reader->taken, &item->nextra);
	read_state_of_extra(item);
	read_outcome(item);
	read_ticket_of_extra(item);
}

/*
 * "| **Long term** | | |": a row that is a heading of those below it, and what
 * it says of them.
 */
static bool
is_group_row(const RcaColumns *columns, const RcaRow *row, RcaActionState *state)
{
	RcaStr		action = rca_columns_cell(columns, row, RCA_COLUMN_ACTION);
	RcaActionState said;

	for (int i = 0; i < columns->table->ncolumns; i++)
	{
		if (i != columns->at[RCA_COLUMN_ACTION] && rca_trim(row->cells[i]).len > 0)
			return false;
	}
	if (action.data == NULL)
		return false;
	said = rca_state_of_heading(action);
	if (said == RCA_STATE_UNSTATED && !rca_is_action_group(action) && !rca_names_stage(action))
		return false;
	*state = said;
	return true;
}

/* "…", "N/A": a row that a template left, or that says that there is none */
static bool
is_empty_row(const RcaColumns *columns, const RcaRow *row)
{
	RcaStr		action = rca_columns_cell(columns, row, RCA_COLUMN_ACTION);

	return rca_columns_row_is_empty(columns, row) ||
		(action.data != NULL && rca_is_placeholder_action(action));
}

/* Do most rows of a table have the word of a state as their status? */
static bool
has_states(const RcaColumns *columns)
{
	int			known = 0;

	for (int i = 0; i < columns->table->nrows; i++)
	{
		RcaStr		status = rca_columns_cell(columns, &columns->table->rows[i], RCA_COLUMN_STATUS);

		known += (status.data != NULL && rca_team_state(columns->md, status) != RCA_STATE_UNSTATED);
	}
	return known > 0 && 2 * known >= columns->table->nrows;
}

/*
 * Are these the columns of action items?  Where no heading says so, an action
 * wants an owner, or a day or ticket beside its state.
 */
static bool
is_of_action_items(const RcaColumns *columns)
{
	const int  *at = columns->at;

	if (at[RCA_COLUMN_ACTION] < 0)
		return false;
	if (at[RCA_COLUMN_OWNER] >= 0)
		return true;
	return at[RCA_COLUMN_STATUS] >= 0 && has_states(columns) &&
		(at[RCA_COLUMN_DUE_DATE] >= 0 || at[RCA_COLUMN_TICKET] >= 0 ||
		 (rca_names_measure(columns->names[at[RCA_COLUMN_ACTION]]) &&
		  rca_reads_since(columns->md->reading, RCA_READER_EVIDENCE)));
}

/*
 * Is this a table of names, as "| Type | Name |" of records, which stands among
 * action items to say what one is about?  No column is one of action items, and
 * none of the first has a second word.
 */
static bool
is_of_names(const RcaColumns *columns, const RcaTable *table)
{
	static const RcaColumn kinds[] =
	{
		RCA_COLUMN_OWNER, RCA_COLUMN_STATUS, RCA_COLUMN_DUE_DATE, RCA_COLUMN_TICKET,
		RCA_COLUMN_PRIORITY,
	};
	int			action = columns->at[RCA_COLUMN_ACTION];

	for (int i = 0; i < lengthof(kinds); i++)
	{
		if (columns->at[kinds[i]] >= 0)
			return false;
	}
	if (action < 0 || rca_action_column(columns->names[action]) == RCA_COLUMN_ACTION)
		return false;
	for (int i = 0; i < table->nrows; i++)
	{
		RcaStr		cell = rca_columns_cell(columns, &table->rows[i], RCA_COLUMN_ACTION);

		for (int j = 0; j < cell.len; j++)
		{
			if (cell.data[j] == ' ' || (unsigned char) cell.data[j] >= 0xE3)
				return false;
		}
	}
	return true;
}

/* Is a cell a number, with its unit? */
static bool
is_number(RcaStr cell)
{
	int			i = 0;

	while (i < cell.len && strchr("~<>+-=$ ", cell.data[i]) != NULL)
		i++;
	return i < cell.len && rca_is_digit(cell.data[i]) && cell.len <= MAX_NUMBER;
}

/*
 * Is this a table of measurements, as "| Plan | Pool | Workers |", which stands
 * among action items to give reasons?  No column has a name of theirs, and the
 * second one holds numbers.
 */
static bool
is_of_numbers(const RcaColumns *columns, const RcaTable *table)
{
	int			action = columns->at[RCA_COLUMN_ACTION];
	int			numbers = 0;

	for (int i = 0; i < RCA_COLUMN_COUNT; i++)
	{
		if (i != RCA_COLUMN_ACTION && i != RCA_COLUMN_OTHER && columns->at[i] >= 0)
			return false;
	}
	if (action != 0 || table->ncolumns < 2 || table->nrows == 0 ||
		rca_action_column(columns->names[action]) == RCA_COLUMN_ACTION)
		return false;
	for (int i = 0; i < table->nrows; i++)
		numbers += is_number(rca_cell_text(columns->md, table->rows[i].cells[1]));
	return 2 * numbers > table->nrows;
}

/*
 * What a paragraph before a table says of all its rows, "Implemented:", or the
 * heading right above it.
 */
static RcaActionState
state_above(const RcaMarkdown *md, int i)
{
	const RcaBlock *above;
	RcaActionState state;
	RcaStr		text;

	if (i == 0)
		return RCA_STATE_UNSTATED;
	above = &md->blocks[i - 1];
	if (above->kind == RCA_BLOCK_HEADING && !above->nested)
	{
		text = rca_block_text(md, above);
		state = rca_state_of_parenthesis(text);
		/* "Outstanding items" are what there is to do, whatever became of it */
		if (state == RCA_STATE_UNSTATED && rca_state_of_heading(text) != RCA_STATE_OPEN)
			state = rca_state_of_heading(text);
		return state;
	}
	if (above->kind != RCA_BLOCK_PARAGRAPH || above->item >= 0)
		return RCA_STATE_UNSTATED;
	text = rca_trim(rca_block_text(md, above));
	return text.len > 0 && text.data[text.len - 1] == ':' ? rca_state_of_heading(text) :
		RCA_STATE_UNSTATED;
}

bool
rca_action_table_read(RcaActionReader *reader, int i, RcaTablePlace place)
{
	RcaReport  *report = reader->report;
	RcaColumns	columns;
	RcaActionState state;

	if (reader->skipped != NULL && reader->skipped[i])
		return true;
	rca_action_columns(&columns, &report->body, report->body.blocks[i].table, place);
	if ((place == RCA_TABLE_ELSEWHERE && !is_of_action_items(&columns)) ||
		is_of_names(&columns, columns.table) || is_of_numbers(&columns, columns.table))
		return true;
	report->uses[i] = RCA_USE_ACTION_ITEMS;
	state = state_above(&report->body, i);
	for (int j = 0; j < columns.table->nrows; j++)
	{
		RowReader	row = {&columns, &columns.table->rows[j]};

		if (is_empty_row(&columns, row.row) ||
			(columns.table->ncolumns > 2 && is_group_row(&columns, row.row, &state)))
			continue;
		row.item = rca_action_add(reader, row.row->line);
		if (row.item == NULL)
			return false;
		read_row(&row);
		if (row.item->state == RCA_STATE_UNSTATED && row.item->status.data == NULL)
			row.item->state = state;
	}
	return true;
}
