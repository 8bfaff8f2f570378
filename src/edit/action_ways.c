/*
 * src/edit/action_ways.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/action_ways.h"
#include "edit/cells.h"
#include "edit/like_date.h"
#include "edit/markup_span.h"
#include "edit/quoting.h"
#include "report/action_fields.h"
#include "report/action_progress.h"

/*
 * Places in the text
 */

/* The text of an item in a line, without the list marker in the first line. */
static RcaStr
text_of_line(const RcaWriter *w, int line)
{
	RcaStr		text = rca_edit_line(w->edit, line);
	int			pos = 0;

	if (line != w->place->line || w->place->row != NULL)
		return rca_trim_ascii(text);
	while (pos < text.len && (rca_is_blank(text.data[pos]) || text.data[pos] == '>'))
		pos++;
	if (pos < text.len && strchr("-+*#", text.data[pos]) != NULL)
	{
		char		c = text.data[pos];

		while (pos < text.len && text.data[pos] == c)
			pos++;
	}
	else
	{
		int			digits = pos;

		while (digits < text.len && rca_is_digit(text.data[digits]))
			digits++;
		if (digits > pos && digits < text.len && strchr(".)", text.data[digits]) != NULL)
			pos = digits + 1;
	}
	return rca_trim_ascii(rca_skip(text, pos));
}

/*
 * Finds the nth occurrence of some words in the lines of an item, counted from
 * the end.
 */
static bool
find_words(const RcaWriter *w, RcaStr words, int nth, RcaStr *found)
{
	if (words.len == 0)
		return false;
	for (int line = w->place->end; line >= w->place->line; line--)
	{
		RcaStr		s = text_of_line(w, line);

		for (int i = s.len - words.len; i >= 0; i--)
		{
			if (!rca_stands_at(s, i, words) || nth-- > 0)
				continue;
			*found = rca_str(s.data + i, words.len);
			return true;
		}
	}
	return false;
}

/*
 * The same for a date in any spelling.  *written is the new date in the same
 * spelling.
 */
static bool
find_date(const RcaWriter *w, int nth, RcaStr *found, RcaStr *written)
{
	RcaDate		other = w->change->due_date != RCA_NO_DATE ? w->change->due_date : w->item->due_date;

	for (int line = w->place->end; line >= w->place->line; line--)
	{
		*found = rca_like_date(text_of_line(w, line), w->item->due_date, other, written);
		if (found->data != NULL && nth-- == 0)
			return true;
	}
	return false;
}

/* A text as Markdown for the place of the item. */
static RcaStr
quoted(const RcaWriter *w, RcaStr text)
{
	return w->place->row != NULL ? rca_cell_of_text(text) : rca_quote_markdown(text);
}

/* Finds the old value, and writes the new one for that place. */
static bool
find_value(const RcaWriter *w, int nth, RcaStr *found, RcaStr *written)
{
	if (w->field == RCA_ACTION_DUE_DATE)
		return find_date(w, nth, found, written);
	if (w->new_value.data != NULL)
		*written = quoted(w, w->new_value);
	return find_words(w, w->old_value, nth, found);
}

/* Finds the character in the box at the start of the text. */
static bool
find_box(const RcaWriter *w, RcaStr *box)
{
	RcaStr		text = w->place->row == NULL ? text_of_line(w, w->place->line) :
		rca_columns_source(&w->place->columns, w->place->row, RCA_COLUMN_ACTION);

	if (text.len < 3 || text.data[0] != '[' || text.data[2] != ']' ||
		rca_state_of_box(text.data[1]) == RCA_STATE_UNSTATED)
		return false;
	*box = rca_str(text.data + 1, 1);
	return true;
}

/*
 * Tables
 */

/* The column of the field, or -1. */
static int
column_of(const RcaWriter *w)
{
	return w->place->row == NULL ? -1 :
		w->place->columns.at[rca_action_field_names[w->field].kind];
}

/* A cell that is only an emphasized text keeps its emphasis. */
static bool
is_emphasized(RcaStr cell, RcaStr text)
{
	int			at = rca_find(cell, text);

	if (at < 0)
		return false;
	for (int i = 0; i < cell.len; i++)
	{
		if ((i < at || i >= at + text.len) && strchr("*_`", cell.data[i]) == NULL)
			return false;
	}
	return true;
}

static bool
set_cell(const RcaWriter *w, int nth)
{
	int			column = column_of(w);
	RcaStr		cell;
	RcaStr		date;
	RcaStr		text = w->new_value.data == NULL ? RCA_STR("") : rca_cell_of_text(w->new_value);

	if (column < 0 || nth > 1)
		return false;
	cell = w->place->row->cells[column];
	/* at first keep the text around the value, then replace the whole cell */
	if (nth == 0 && w->field == RCA_ACTION_DUE_DATE && w->new_value.data != NULL &&
		rca_edit_has(w->edit, cell))
	{
		RcaStr		place = rca_like_date(cell, w->item->due_date, w->change->due_date, &date);

		if (place.data != NULL)
		{
			rca_edit_replace(w->edit, place, date);
			return true;
		}
	}
	if (nth == 0 && w->old_value.data != NULL && w->new_value.data != NULL &&
		is_emphasized(cell, w->old_value))
	{
		rca_edit_replace(w->edit, rca_str(cell.data + rca_find(cell, w->old_value), w->old_value.len), text);
		return true;
	}
	if (nth == 1 && w->field == RCA_ACTION_TEXT)
		return false;
	rca_edit_set_cell(w->edit, w->place->columns.table, w->place->row, column, text);
	return true;
}

/*
 * Replaces the words of a status that come before other text in its cell:
 * "Done (#28)" also names the ticket.
 */
static bool
set_first_words(const RcaWriter *w, int nth)
{
	int			column = column_of(w);
	RcaStr		cell;
	RcaStr		rest;

	if (w->field != RCA_ACTION_STATUS || column < 0 || nth > 0 || w->new_value.data == NULL)
		return false;
	cell = w->place->row->cells[column];
	rest = rca_status_rest(cell);
	if (rest.len == 0 || !rca_edit_has(w->edit, cell))
		return false;
	cell.len -= rest.len;
	cell = rca_strip_signs(cell, "*_`", "*_` ");
	rca_edit_replace(w->edit, cell, rca_cell_of_text(w->new_value));
	return cell.len > 0;
}

/*
 * A column of ticks or answers: writes what another row has for the state, or
 * a word.
 */
static bool
set_done_cell(const RcaWriter *w, int nth)
{
	const RcaColumns *columns = &w->place->columns;
	bool		done = w->change->state == RCA_STATE_DONE;
	RcaStr		cell = done ? RCA_STR("yes") : RCA_STR("no");
	int			column;

	if (w->field != RCA_ACTION_STATUS || w->place->row == NULL || nth > 0 ||
		columns->at[RCA_COLUMN_STATUS] >= 0 || columns->at[RCA_COLUMN_DONE] < 0 ||
		(!done && w->change->state != RCA_STATE_OPEN))
		return false;
	column = columns->at[RCA_COLUMN_DONE];
	for (int i = 0; i < columns->table->nrows; i++)
	{
		RcaStr		other = columns->table->rows[i].cells[column];

		/* the date of another row is not an answer for this one */
		if (other.len > 0 && rca_state_of_answer(other) == w->change->state)
			cell = other;
		else if (other.len == 0 && !done)
			cell = other;
	}
	rca_edit_set_cell(w->edit, columns->table, w->place->row, column, cell);
	return true;
}

static bool
new_column(const RcaWriter *w, int nth)
{
	if (w->place->row == NULL || column_of(w) >= 0 || !w->change->add_columns ||
		w->new_value.data == NULL || nth > 0)
		return false;
	rca_edit_add_column(w->edit, w->place->columns.table,
						rca_action_field_names[w->field].column, w->place->row,
						rca_cell_of_text(w->new_value));
	return true;
}

/*
 * Values in the text
 */

static bool
replace_value(const RcaWriter *w, int nth)
{
	RcaStr		found;
	RcaStr		written;

	if (w->new_value.data == NULL || !find_value(w, nth, &found, &written))
		return false;
	rca_edit_replace(w->edit, found, written);
	return true;
}

/*
 * Replaces a ticket and its address: every occurrence of its name or its
 * number.
 */
static bool
replace_all(const RcaWriter *w, int nth)
{
	RcaStr		old_value = w->old_value;
	RcaStr		new_value = w->new_value;
	RcaStr		found;

	if (w->field != RCA_ACTION_TICKET || new_value.data == NULL || nth > 1)
		return false;
	if (nth == 1)
	{
		if (old_value.len == 0 || strchr("#!", old_value.data[0]) == NULL ||
			strchr("#!", new_value.data[0]) == NULL)
			return false;
		old_value = rca_skip(old_value, 1);
		new_value = rca_skip(new_value, 1);
	}
	for (int i = 0; find_words(w, old_value, i, &found); i++)
		rca_edit_replace(w->edit, found, new_value);
	return w->edit->count > 0;
}

/* Replaces the whole link or address that names the ticket. */
static bool
replace_link(const RcaWriter *w, int nth)
{
	RcaStr		number = w->old_value;

	if (w->field != RCA_ACTION_TICKET || w->new_value.data == NULL || nth > 0)
		return false;
	while (number.len > 0 && !rca_is_word(number.data[0]))
		number = rca_skip(number, 1);
	for (int line = w->place->end; line >= w->place->line; line--)
	{
		RcaStr		s = text_of_line(w, line);
		int			at = rca_find(s, RCA_STR("://"));
		int			end = at;

		if (at < 0)
			continue;
		while (at > 0 && rca_is_alpha(s.data[at - 1]))
			at--;
		while (end < s.len && !rca_is_space(s.data[end]) && strchr(")>|", s.data[end]) == NULL)
			end++;
		if (rca_find(rca_slice(s.data + at, s.data + end), number) < 0)
			continue;
		if (at > 0 && end < s.len && s.data[at - 1] == '<' && s.data[end] == '>')
		{
			at--;
			end++;
		}
		else if (at > 1 && end < s.len && s.data[at - 1] == '(' && s.data[at - 2] == ']')
		{
			end++;
			while (at > 0 && s.data[at] != '[')
				at--;
		}
		rca_edit_replace(w->edit, rca_slice(s.data + at, s.data + end), quoted(w, w->new_value));
		return true;
	}
	return false;
}

/* Replaces a text that is not a day: "2026-Q3". */
static bool
replace_vague_date(const RcaWriter *w, int nth)
{
	RcaStr		source = w->item->due_date_source;

	if (w->field != RCA_ACTION_DUE_DATE || nth > 0 || w->new_value.data == NULL || source.len == 0)
		return false;
	if (!rca_edit_has(w->edit, source) && !find_words(w, source, 0, &source))
		return false;
	rca_edit_replace(w->edit, source, w->new_value);
	return true;
}

/* Writes "owner=kim" instead of "@lee", which needs no key. */
static bool
replace_with_key(const RcaWriter *w, int nth)
{
	RcaStr		found;
	RcaStr		written;
	char	   *text;

	if (w->new_value.data == NULL || w->field == RCA_ACTION_TEXT ||
		!find_value(w, nth, &found, &written))
		return false;
	text = psprintf("%s=%.*s", rca_action_field_names[w->field].remark.data, written.len, written.data);
	rca_edit_replace(w->edit, found, rca_str(text, (int) strlen(text)));
	return true;
}

/* Where a remark is added: after the text, before the name of its block. */
static const char *
end_of_text(const RcaWriter *w)
{
	RcaStr		s = text_of_line(w, w->place->text_end);
	int			i = s.len;

	while (i > 0 && (rca_is_word(s.data[i - 1]) || s.data[i - 1] == '-'))
		i--;
	if (i > 1 && s.data[i - 1] == '^' && rca_is_blank(s.data[i - 2]))
		s.len = i - 2;
	while (s.len > 0 && (rca_is_space(s.data[s.len - 1]) ||
						 (s.data[s.len - 1] == '#' && w->place->block->kind == RCA_BLOCK_HEADING)))
		s.len--;
	return s.data + s.len;
}

/* The text of an item, which may have several lines, or its cell. */
static RcaStr
whole_text(const RcaWriter *w)
{
	RcaStr		last;

	if (w->place->row != NULL)
		return rca_columns_source(&w->place->columns, w->place->row, RCA_COLUMN_ACTION);
	last = text_of_line(w, w->place->text_end);
	return rca_slice(text_of_line(w, w->place->line).data, last.data + last.len);
}

/* Replaces the action with its markup, from its first word to its last. */
static bool
replace_span(const RcaWriter *w, int nth)
{
	RcaStr		text = whole_text(w);
	RcaStr		span;

	if (w->field != RCA_ACTION_TEXT || nth > 0 || !rca_edit_has(w->edit, text))
		return false;
	span = rca_markup_span(text, w->old_value);
	if (span.data == NULL)
		return false;
	rca_edit_replace(w->edit, span, rca_with_open_marks(span, quoted(w, w->new_value)));
	return true;
}

/*
 * Replaces the whole text by the new action.  Its other facts become a remark,
 * and the box stays.
 */
static bool
rewrite_text(const RcaWriter *w, int nth)
{
	RcaStr		text = whole_text(w);
	RcaStr		box;
	RcaStr		written = quoted(w, w->new_value);
	const char *end = w->place->row != NULL ? text.data + text.len : end_of_text(w);
	StringInfoData out;

	if (w->field != RCA_ACTION_TEXT || nth > 0 || !rca_edit_has(w->edit, text))
		return false;
	if (find_box(w, &box))
		text = rca_skip(text, 4);
	initStringInfo(&out);
	appendBinaryStringInfo(&out, written.data, written.len);
	for (int i = RCA_ACTION_OWNER; i < RCA_ACTION_FIELDS; i++)
	{
		RcaStr		value = rca_action_field_value(w->item, i);

		/* a value in its own column or its own line is not in the text */
		if (value.data == NULL ||
			(w->place->row != NULL && w->place->columns.at[rca_action_field_names[i].kind] >= 0))
			continue;
		if (out.data[out.len - 1] == ')' && out.len > written.len)
			out.data[--out.len] = '\0';
		appendStringInfo(&out, "%s%s=%.*s)", out.len == written.len ? " (" : ", ",
						 rca_action_field_names[i].remark.data, value.len, value.data);
	}
	rca_edit_replace(w->edit, rca_slice(text.data, end), rca_str(out.data, out.len));
	return true;
}

/*
 * Boxes and marks
 */

static bool
tick_box(const RcaWriter *w, int nth)
{
	RcaStr		box;
	RcaStr		found;
	bool		done = w->change->state == RCA_STATE_DONE;

	if (w->field != RCA_ACTION_STATUS || nth > 1 || !find_box(w, &box) ||
		(!done && w->change->state != RCA_STATE_OPEN && w->new_value.data != NULL))
		return false;
	/* first together with the words beside the box, then alone */
	if (nth == 0 && w->old_value.data != NULL)
	{
		if (w->new_value.data == NULL || !find_words(w, w->old_value, 0, &found))
			return false;
		rca_edit_replace(w->edit, found, rca_quote_markdown(w->new_value));
	}
	else if (nth == 1 && w->old_value.data == NULL)
		return false;
	if ((rca_state_of_box(box.data[0]) == RCA_STATE_DONE) != done || box.data[0] == '-' || box.data[0] == '/')
		rca_edit_replace(w->edit, box, done ? RCA_STR("x") : RCA_STR(" "));
	return w->edit->count > 0;
}

/* Removes strikethrough and ticks that say that an item is done. */
static bool
remove_marks(const RcaWriter *w, int nth)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("~~"), RCA_LITERAL("✅"), RCA_LITERAL("✔️"), RCA_LITERAL("✔"),
		RCA_LITERAL("✓"), RCA_LITERAL("☑"), RCA_LITERAL(":white_check_mark:"),
		RCA_LITERAL(":heavy_check_mark:"),
	};

	if (w->field != RCA_ACTION_STATUS || nth > 0 || w->change->state == RCA_STATE_DONE)
		return false;
	for (int line = w->place->line; line <= w->place->text_end; line++)
	{
		RcaStr		s = text_of_line(w, line);

		for (int pos = 0; pos < s.len; pos++)
		{
			for (int i = 0; i < lengthof(signs); i++)
			{
				int			n = signs[i].len;

				if (!rca_starts_nocase(rca_skip(s, pos), signs[i]))
					continue;
				/* with the blank after it, or otherwise the blank before it */
				if (i > 0 && pos + n < s.len && rca_is_blank(s.data[pos + n]))
					n++;
				rca_edit_replace(w->edit, rca_str(s.data + pos, n), RCA_STR(""));
				pos += n - 1;
				break;
			}
		}
	}
	return w->edit->count > 0;
}

/* Adds a box before the text of an item that has none. */
static bool
add_box(const RcaWriter *w, int nth)
{
	RcaStr		text = text_of_line(w, w->place->line);
	RcaStr		box;

	if (w->field != RCA_ACTION_STATUS || nth > 0 || w->place->row != NULL ||
		w->place->block->kind != RCA_BLOCK_ITEM || text.len == 0 || find_box(w, &box) ||
		(w->change->state != RCA_STATE_DONE && w->change->state != RCA_STATE_OPEN))
		return false;
	rca_edit_replace(w->edit, rca_str(text.data, 0),
					 w->change->state == RCA_STATE_DONE ? RCA_STR("[x] ") : RCA_STR("[ ] "));
	return true;
}

/*
 * Remarks
 */

/* Adds to a remark that this edit already writes. */
static bool
join_new_remark(const RcaWriter *w, const char *end)
{
	for (int i = 0; i < w->edit->count; i++)
	{
		RcaReplacement *item = &w->edit->items[i];
		char	   *text;

		if (item->length > 0 || w->report->source.data + item->start != end)
			continue;
		text = psprintf("%.*s, %s=%.*s)", item->text.len - 1, item->text.data,
						rca_action_field_names[w->field].remark.data, w->new_value.len, w->new_value.data);
		item->text = rca_str(text, (int) strlen(text));
		return true;
	}
	return false;
}

/*
 * Adds a remark after the text, in the brackets of an existing remark or in
 * new ones.
 */
static bool
write_remark(const RcaWriter *w, bool in_brackets)
{
	const char *end = end_of_text(w);
	RcaStr		s = text_of_line(w, w->place->text_end);
	RcaStr		inside;
	char	   *text;
	int			open = (int) (end - s.data) - 1;

	if (w->new_value.data == NULL || w->place->row != NULL || w->field == RCA_ACTION_TEXT)
		return false;
	if (!in_brackets)
	{
		if (join_new_remark(w, end))
			return true;
		text = psprintf(" (%s=%.*s)", rca_action_field_names[w->field].remark.data,
						w->new_value.len, w->new_value.data);
		rca_edit_replace(w->edit, rca_str(end, 0), rca_str(text, (int) strlen(text)));
		return true;
	}
	if (open < 0 || s.data[open] != ')')
		return false;
	while (open > 0 && s.data[open] != '(')
		open--;
	inside = rca_slice(s.data + open + 1, end - 1);
	if (s.data[open] != '(' || memchr(inside.data, '=', inside.len) == NULL)
		return false;
	text = psprintf("%c %s=%.*s", memchr(inside.data, ';', inside.len) ? ';' : ',',
					rca_action_field_names[w->field].remark.data, w->new_value.len, w->new_value.data);
	rca_edit_replace(w->edit, rca_str(end - 1, 0), rca_str(text, (int) strlen(text)));
	return true;
}

static bool
join_remark(const RcaWriter *w, int nth)
{
	return nth == 0 && write_remark(w, true);
}

static bool
add_remark(const RcaWriter *w, int nth)
{
	return nth == 0 && write_remark(w, false);
}

/*
 * Removes ticks and strikethrough, which contradict the status, and adds it as
 * a remark.
 */
static bool
unmark_and_remark(const RcaWriter *w, int nth)
{
	return remove_marks(w, nth) && write_remark(w, false);
}

static bool
untick_and_remark(const RcaWriter *w, int nth)
{
	RcaStr		box;

	if (w->field != RCA_ACTION_STATUS || nth > 0 || !find_box(w, &box) || box.data[0] == ' ' ||
		!write_remark(w, false))
		return false;
	rca_edit_replace(w->edit, box, RCA_STR(" "));
	return true;
}

/*
 * Fields in lines of their own
 */

/* Where the key of a line begins, then its separator, then its value. */
typedef struct FieldLine
{
	RcaStr		line;
	int			key;
	int			key_end;
	int			value;
} FieldLine;

static bool
read_field_line(const RcaWriter *w, int n, RcaColumn *kind, FieldLine *field)
{
	RcaStr		line = rca_edit_line(w->edit, n);
	RcaStr		value;
	int			pos = 0;

	while (pos < line.len && (!rca_is_word(line.data[pos]) || rca_is_digit(line.data[pos])))
		pos++;
	field->line = line;
	field->key = pos;
	while (pos < line.len && strchr(":=*_", line.data[pos]) == NULL)
		pos++;
	field->key_end = pos;
	while (pos < line.len && strchr(":=*_ ", line.data[pos]) != NULL)
		pos++;
	field->value = pos;
	if (field->key_end == line.len || n > w->report->body.first_line + w->report->body.nlines - 1)
		return false;
	*kind = rca_action_field_read(rca_cell_text(&w->report->body, rca_skip(line, field->key)), &value);
	return *kind != RCA_COLUMN_OTHER;
}

static bool
add_field_line(const RcaWriter *w, int nth)
{
	FieldLine	field;
	RcaColumn	kind;
	RcaStr		name = rca_action_field_names[w->field].column;
	RcaStr		end;
	char	   *text;

	if (nth > 0 || w->place->row != NULL || w->new_value.data == NULL || w->field == RCA_ACTION_TEXT)
		return false;
	for (int line = w->place->end; line > w->place->text_end; line--)
	{
		if (!read_field_line(w, line, &kind, &field))
			continue;
		end = rca_edit_line_end(w->edit, line);
		text = psprintf("%.*s%.*s%.*s%.*s%.*s", field.key, field.line.data, name.len, name.data,
						field.value - field.key_end, field.line.data + field.key_end,
						w->new_value.len, w->new_value.data, end.len, end.data);
		rca_edit_insert_line(w->edit, line + 1, rca_str(text, (int) strlen(text)));
		rca_edit_touch(w->edit, line, line);
		return true;
	}
	return false;
}

static bool
remove_field_line(const RcaWriter *w, int nth)
{
	FieldLine	field;
	RcaColumn	kind;

	for (int line = w->place->end; line > w->place->text_end; line--)
	{
		if (!read_field_line(w, line, &kind, &field) ||
			kind != rca_action_field_names[w->field].kind || nth-- > 0)
			continue;
		rca_edit_delete_lines(w->edit, line, line);
		return true;
	}
	return false;
}

/*
 * Clearing
 */

/* Does this character separate pieces of a text, in brackets or not? */
static bool
is_joint(RcaStr s, int i)
{
	return strchr("()[],;|", s.data[i]) != NULL ||
		(i > 0 && i + 1 < s.len && rca_is_blank(s.data[i - 1]) && rca_is_blank(s.data[i + 1]) &&
		 strchr("-", s.data[i]) != NULL);
}

/* Removes a value with its key and the separator beside it. */
static void
remove_piece(const RcaWriter *w, RcaStr s, RcaStr found)
{
	int			start = (int) (found.data - s.data);
	int			end = start + found.len;

	while (start > 0 && !is_joint(s, start - 1))
		start--;
	while (end < s.len && !is_joint(s, end))
		end++;
	if (start > 0 && end < s.len && strchr("([", s.data[start - 1]) != NULL &&
		strchr(")]", s.data[end]) != NULL)
	{
		/* remove the brackets too */
		start--;
		end++;
		while (start > 0 && rca_is_blank(s.data[start - 1]))
			start--;
	}
	else if (end < s.len && start > 0 && strchr("([", s.data[start - 1]) != NULL)
	{
		end++;
		while (end < s.len && rca_is_blank(s.data[end]))
			end++;
	}
	else if (start > 0)
	{
		start--;
		while (start > 0 && rca_is_blank(s.data[start - 1]))
			start--;
		while (end > start && rca_is_blank(s.data[end - 1]))
			end--;
	}
	rca_edit_replace(w->edit, rca_slice(s.data + start, s.data + end), RCA_STR(""));
}

/* Removes the nth occurrence of the value, first with its key, then alone. */
static bool
remove_value(const RcaWriter *w, int nth)
{
	RcaStr		found;
	RcaStr		written;
	RcaStr		s;

	if (!find_value(w, nth / 2, &found, &written))
		return false;
	s = text_of_line(w, rca_edit_line_of(w->edit, found.data));
	if (nth % 2 == 0)
	{
		remove_piece(w, s, found);
		return true;
	}
	while (found.data > s.data && rca_is_blank(found.data[-1]))
	{
		found.data--;
		found.len++;
	}
	rca_edit_replace(w->edit, found, RCA_STR(""));
	return true;
}

static bool
untick(const RcaWriter *w, int nth)
{
	RcaStr		box;

	if (w->field != RCA_ACTION_STATUS || nth > 0 || !find_box(w, &box) || box.data[0] == ' ')
		return false;
	rca_edit_replace(w->edit, box, RCA_STR(" "));
	return true;
}

const RcaWay *
rca_ways(const RcaWriter *w)
{
	static const RcaWay change[] = {
		replace_all, set_cell, set_first_words, set_done_cell, replace_link, tick_box, replace_value,
		replace_with_key, replace_span, rewrite_text, remove_marks, untick_and_remark, unmark_and_remark, add_remark,
		new_column, NULL
	};
	static const RcaWay add[] = {
		set_cell, set_done_cell, replace_vague_date, new_column, tick_box, remove_marks, add_field_line, untick_and_remark,
		unmark_and_remark, join_remark, add_remark, add_box, NULL
	};
	static const RcaWay clear[] = {
		set_cell, remove_field_line, remove_value, untick, NULL
	};

	return w->new_value.data == NULL ? clear : w->old_value.data == NULL ? add : change;
}
