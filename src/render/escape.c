/*
 * src/render/escape.c
 */
#include "base/base.h"

#include "base/text.h"
#include "render/escape.h"

void
rca_escape_html(StringInfo out, RcaStr text)
{
	for (int i = 0; i < text.len; i++)
	{
		switch (text.data[i])
		{
			case '&':
				appendStringInfoString(out, "&amp;");
				break;
			case '<':
				appendStringInfoString(out, "&lt;");
				break;
			case '>':
				appendStringInfoString(out, "&gt;");
				break;
			case '"':
				appendStringInfoString(out, "&quot;");
				break;
			default:
				appendStringInfoChar(out, text.data[i]);
				break;
		}
	}
}

/*
 * Mermaid has no quotes here.  Characters that are special in Mermaid, in text
 * or as HTML, are written as its numeric entities, which it shows as those
 * characters.
 */
void
rca_escape_mermaid(StringInfo out, RcaStr text)
{
	for (int i = 0; i < text.len; i++)
	{
		char		c = text.data[i];

		if (rca_is_space(c))
			appendStringInfoChar(out, ' ');
		else if (strchr(":;#<>{}[]()\"'`%\\|&@$^*~=+", c) != NULL)
			appendStringInfo(out, "#%d;", c);
		else if ((unsigned char) c >= ' ' && c != '\x7f')
			appendStringInfoChar(out, c);
	}
}

void
rca_escape_mermaid_start(StringInfo out, RcaStr text)
{
	/* no keyword begins with an entity */
	if (text.len > 0 && rca_is_alpha(text.data[0]))
	{
		appendStringInfo(out, "#%d;", text.data[0]);
		text = rca_skip(text, 1);
	}
	rca_escape_mermaid(out, text);
}
