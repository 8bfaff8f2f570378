/*
 * src/base/json_text.c
 */
#include "base/base.h"

#include "base/json_text.h"

void
rca_put_json_string(StringInfo out, RcaStr s)
{
	appendStringInfoChar(out, '"');
	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		if (c == '"' || c == '\\')
			appendStringInfo(out, "\\%c", c);
		else if (c < 0x20)
			appendStringInfo(out, "\\u%04x", c);
		else
			appendStringInfoChar(out, (char) c);
	}
	appendStringInfoChar(out, '"');
}
