/*
 * src/values/when_list.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/phrase.h"
#include "values/when_list.h"
#include "values/when_read.h"

int
rca_when_skip_list(RcaStr s)
{
	static const RcaStr commas[] =
	{
		RCA_LITERAL(", and "), RCA_LITERAL(","),
		RCA_LITERAL("\xe3\x80\x81"),	/* ideographic comma */
		RCA_LITERAL("and "), RCA_LITERAL("und "), RCA_LITERAL("et "),
		RCA_LITERAL("& "),
	};
	static const RcaStr dashes[] =
	{
		RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),
		RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x86\x92"),
	};
	int			length = rca_skip_blanks(s, 0);
	int			count = 0;

	/* a quick test: most often there is something else */
	if (length == s.len || (!IS_HIGHBIT_SET(s.data[length]) &&
							strchr(",aue&", s.data[length]) == NULL))
		return 0;
	length = 0;
	for (;;)
	{
		int			pos = rca_skip_blanks(s, length);
		int			n = rca_starts_with_one(rca_skip(s, pos), commas, lengthof(commas));
		RcaWhen		next;

		pos = rca_skip_blanks(s, pos + n);
		if (n == 0 || pos == s.len || !(rca_is_digit(s.data[pos]) || s.data[pos] == '~') ||
			!rca_when_read(rca_skip(s, pos), &next) ||
			next.clock < 0 || next.day.kind != RCA_DAY_NONE)
			break;
		length = pos + next.length;
		count++;
	}
	/*
	 * in "05:24, 05:30 was the last backup" the second time is part of the
	 * event
	 */
	if (count == 1)
	{
		int			pos = rca_skip_blanks(s, length);

		if (pos > length && pos < s.len && rca_is_word(s.data[pos]) &&
			rca_starts_with_one(rca_skip(s, pos), dashes, lengthof(dashes)) == 0)
			return 0;
	}
	return length;
}
