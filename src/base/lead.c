/*
 * src/base/lead.c
 */
#include "base/base.h"

#include "base/lead.h"
#include "base/text.h"

static bool
is_bold(RcaStr s)
{
	return s.len > 4 && s.data[0] == s.data[1] &&
		(s.data[0] == '*' || s.data[0] == '_');
}

RcaStr
rca_skip_lead(RcaStr content)
{
	bool		is_blank = false;
	int			end;

	if (!is_bold(content))
		return content;
	end = rca_find(rca_skip(content, 2), rca_str(content.data, 2));
	if (end < 0)
		return content;
	content = rca_trim_ascii(rca_skip(content, 2 + end + 2));
	if (content.len > 0 && content.data[0] == ':')
		content = rca_trim_ascii(rca_skip(content, 1));
	for (int i = 0; i < content.len; i++)
	{
		if (content.data[i] == '\n' || content.data[i] == '\r')
			is_blank |= (i > 0 && content.data[i - 1] == '\n');
		else if (is_blank && is_bold(rca_skip(content, i)))
			return rca_trim_ascii(rca_str(content.data, i));
		else if (!rca_is_blank(content.data[i]))
			is_blank = false;
	}
	return content;
}
