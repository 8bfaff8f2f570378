/*
 * src/edit/edit.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/text.h"
#include "edit/edit.h"
#include "report/parse_report.h"

/* The line end of the first line that has one. */
static RcaStr
find_line_end(RcaStr source)
{
	for (int i = 0; i < source.len; i++)
	{
		if (source.data[i] == '\n' || source.data[i] == '\r')
		{
			RcaStr		rest = rca_skip(source, i);

			return rca_str(rest.data, rca_line_end_length(rest));
		}
	}
	return RCA_STR("\n");
}

void
rca_edit_find_lines(RcaEdit *edit)
{
	RcaStr		source = edit->report->source;
	int			capacity = 0;
	int			pos = 0;
	RcaStr		line;

	edit->line_starts = NULL;
	edit->nlines = 0;

	do
	{
		RCA_MAKE_ROOM(edit->line_starts, edit->nlines, capacity);
		edit->line_starts[edit->nlines++] = pos;
	} while (rca_next_line(source, &pos, &line));
	/* the last line start is the end of the text */
	edit->nlines--;
}

RcaEdit *
rca_edit_begin(RcaStr text, const RcaConventions *conventions, RcaError *err)
{
	const RcaReport *report = rca_report_parse_taught(text, conventions,
													  RCA_READ_FACTS, err);

	return report == NULL ? NULL : rca_edit_begin_parsed(text, report);
}

RcaEdit *
rca_edit_begin_parsed(RcaStr text, const RcaReport *report)
{
	RcaEdit    *edit = palloc0(sizeof(RcaEdit));

	edit->text = text;
	edit->report = report;
	edit->line_end = find_line_end(edit->report->source);
	rca_edit_find_lines(edit);
	return edit;
}

/* Replacements are kept in the order of the text. */
void
rca_edit_replace(RcaEdit *edit, RcaStr where, RcaStr text)
{
	int			start = (int) (where.data - edit->report->source.data);
	int			i = edit->count;

	if (where.len == text.len && memcmp(where.data, text.data, text.len) == 0)
		return;
	RCA_MAKE_ROOM(edit->items, edit->count, edit->capacity);
	for (; i > 0 && edit->items[i - 1].start > start; i--)
		edit->items[i] = edit->items[i - 1];
	edit->items[i].start = start;
	edit->items[i].length = where.len;
	edit->items[i].text = text;
	edit->count++;
}

void
rca_edit_insert_line(RcaEdit *edit, int line, RcaStr text)
{
	RcaStr		source = edit->report->source;
	int			start = edit->line_starts[Min(line - 1, edit->nlines)];

	/*
	 * a last line without a line end gets one, and the new last line has none
	 */
	if (start == source.len && source.len > 0 &&
		source.data[source.len - 1] != '\n' && source.data[source.len - 1] != '\r')
	{
		int			end = text.len;

		while (end > 0 && (text.data[end - 1] == '\n' || text.data[end - 1] == '\r'))
			end--;
		text.data = psprintf("%.*s%.*s", edit->line_end.len, edit->line_end.data,
							 end, text.data);
		text.len = edit->line_end.len + end;
	}
	rca_edit_replace(edit, rca_str(source.data + start, 0), text);
}

void
rca_edit_delete_lines(RcaEdit *edit, int first, int last)
{
	RcaStr		source = edit->report->source;
	int			start = edit->line_starts[first - 1];
	int			end = edit->line_starts[last];

	/* if the last line has no line end, remove that of the line before it */
	if (end == source.len && end > start && source.data[end - 1] != '\n' &&
		source.data[end - 1] != '\r')
	{
		if (start > 0 && source.data[start - 1] == '\n')
			start--;
		if (start > 0 && source.data[start - 1] == '\r')
			start--;
	}
	rca_edit_replace(edit, rca_slice(source.data + start, source.data + end),
					 RCA_STR(""));
}

void
rca_edit_touch(RcaEdit *edit, int first, int last)
{
	RCA_MAKE_ROOM(edit->touched, edit->ntouched, edit->touched_capacity);
	edit->touched[edit->ntouched].first = first;
	edit->touched[edit->ntouched++].last = last;
}

void
rca_edit_allow(RcaEdit *edit, uint32 changes)
{
	edit->changes |= changes;
}

void
rca_edit_allow_key(RcaEdit *edit, RcaStr key)
{
	RCA_MAKE_ROOM(edit->keys.items, edit->keys.count, edit->keys_capacity);
	edit->keys.items[edit->keys.count++] = key;
}

RcaStr
rca_edit_line(const RcaEdit *edit, int line)
{
	RcaStr		source = edit->report->source;
	int			pos = edit->line_starts[Min(line - 1, edit->nlines)];
	RcaStr		text = {source.data + pos, 0};

	(void) rca_next_line(source, &pos, &text);
	return text;
}

RcaStr
rca_edit_line_end(const RcaEdit *edit, int line)
{
	RcaStr		source = edit->report->source;
	RcaStr		text = rca_edit_line(edit, line);
	RcaStr		rest = rca_slice(text.data + text.len, source.data + source.len);

	return rest.len > 0 ? rca_str(rest.data, rca_line_end_length(rest)) : edit->line_end;
}

int
rca_edit_line_of(const RcaEdit *edit, const char *place)
{
	int			offset = (int) (place - edit->report->source.data);
	int			low = 0;
	int			high = edit->nlines;

	while (high - low > 1)
	{
		int			middle = low + (high - low) / 2;

		if (edit->line_starts[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low + 1;
}

const char *
rca_edit_place(const RcaEdit *edit, int line, int col)
{
	RcaStr		text = rca_edit_line(edit, line);

	return text.data + rca_char_offset(text, col - 1);
}

bool
rca_edit_has(const RcaEdit *edit, RcaStr slice)
{
	RcaStr		source = edit->report->source;

	return slice.data != NULL && slice.data >= source.data &&
		slice.data + slice.len <= source.data + source.len;
}

bool
rca_edit_refuse_at(const RcaEdit *edit, RcaError *err, const char *place,
				   const char *detail, const char *hint)
{
	RcaStr		source = edit->report->source;

	(void) rca_error_at(err, RCA_ERROR_EDIT, source,
						(int) (place - source.data), detail, hint);
	err->message = "cannot make the edit";
	return false;
}

bool
rca_edit_refuse(const RcaEdit *edit, RcaError *err, int line,
				const char *detail, const char *hint)
{
	RcaStr		text = rca_edit_line(edit, Max(line, 1));

	return rca_edit_refuse_at(edit, err, rca_trim_ascii(text).data, detail, hint);
}
