/*
 * src/base/lines.c
 */
#include "base/base.h"

#include "base/lines.h"
#include "base/text.h"

RcaLines
rca_lines_of(RcaStr text)
{
	RcaLines	lines = {.text = text, .pos = rca_byte_order_mark(text)};

	return lines;
}

RcaStr
rca_lines_content(RcaLines *lines, int first, int last)
{
	int			start = -1;
	RcaStr		line;

	while (lines->line < last && rca_next_line(lines->text, &lines->pos, &line))
	{
		lines->line++;
		if (start < 0 && lines->line >= first && rca_trim(line).len > 0)
			start = (int) (line.data - lines->text.data);
	}
	return start < 0 ? RCA_STR("") :
		rca_trim(rca_slice(lines->text.data + start, lines->text.data + lines->pos));
}
