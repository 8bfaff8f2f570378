/*
 * src/chunk/body_lines.c
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "chunk/body_lines.h"
#include "store/lines.h"

/* In Markdown a form feed is text, and may begin a heading. */
static bool
is_blank(RcaStr line)
{
	return rca_skip_blanks_ascii(line, 0) == line.len;
}

/* The first non-ASCII byte from p on, or limit.  Most text has few. */
static const char *
find_wide(const char *p, const char *limit)
{
	for (uint64 bytes; limit - p >= (int) sizeof(bytes); p += sizeof(bytes))
	{
		memcpy(&bytes, p, sizeof(bytes));
		if (bytes & UINT64CONST(0x8080808080808080))
			break;
	}
	while (p < limit && !IS_HIGHBIT_SET(*p))
		p++;
	return p;
}

RcaBodyLines
rca_body_lines(RcaStr text, int first_line)
{
	RcaBodyLines lines = {.first_line = first_line};
	RcaLines	reader = rca_lines_of(text);
	const char *end = text.data + text.len;
	const char *wide = find_wide(text.data, end);
	int			capacity = 64 + text.len / 32;
	int			chars = 0;

	lines.items = palloc(capacity * sizeof(RcaBodyLine));
	while (rca_lines_next(&reader))
	{
		RcaBodyLine *line;

		rca_host_check_interrupts();
		if (reader.line < first_line)
			continue;
		RCA_MAKE_ROOM(lines.items, lines.count, capacity);
		line = &lines.items[lines.count++];
		line->text = reader.last;
		line->chars = chars;
		if (wide < reader.last.data)
			wide = find_wide(reader.last.data, end);
		chars += wide < reader.next ? rca_count_chars(reader.last) : reader.last.len;
		line->end_chars = chars;
		line->is_blank = is_blank(reader.last);
		/* a line end has one or two characters */
		chars += (int) (reader.next - (reader.last.data + reader.last.len));
	}
	RCA_MAKE_ROOM(lines.items, lines.count, capacity);
	lines.items[lines.count].text = rca_slice(end, end);
	lines.items[lines.count].chars = lines.items[lines.count].end_chars = chars;
	lines.items[lines.count].is_blank = true;
	return lines;
}

bool
rca_body_is_blank(const RcaBodyLines *lines, int first, int end)
{
	for (int i = first; i < end; i++)
	{
		if (!lines->items[i].is_blank)
			return false;
	}
	return true;
}
