/*
 * test/fuzz/fuzz_public.c
 *
 * A published report must be valid UTF-8, and nothing in it may need a
 * pseudonym.  Calendars and tables must be valid UTF-8, with lines of allowed
 * length.
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/cells.h"
#include "edit/publish.h"
#include "fuzz/fuzz_public.h"
#include "fuzz/same.h"
#include "render/ical.h"
#include "values/personal.h"

static void
check_texts(RcaStr text)
{
	StringInfoData out;
	RcaStr		cell = rca_cell_of_value(text);
	int			line = 0;

	require(is_utf8(cell), "a cell in UTF-8");
	require(memchr(cell.data, '\n', cell.len) == NULL, "in one line");
	initStringInfo(&out);
	rca_ical_text(&out, "SUMMARY", text);
	require(is_utf8(rca_str(out.data, out.len)), "a property in UTF-8");
	for (int i = 0; i < out.len; i++)
	{
		if (out.data[i] == '\n')
		{
			require(i > 0 && out.data[i - 1] == '\r' && i - line <= 76, "a line of 75 octets");
			require(!(i + 1 < out.len && out.data[i + 1] != ' '), "that goes on with a blank");
			require(i + 2 >= out.len || ((unsigned char) out.data[i + 2] & 0xC0) != 0x80, "and cuts no character");
			line = i + 1;
		}
	}
}

void
run_public(RcaStr input)
{
	RcaPublished published = {false};
	RcaStr		source;
	RcaStr		result;
	RcaEdit    *edit;
	RcaError	err = {0};
	unsigned int bits;

	if (input.len < 2)
		return;
	bits = (unsigned char) input.data[0] | (unsigned char) input.data[1] << 8;
	source = rca_skip(input, 2);
	if (!is_utf8(source))
		return;
	check_texts(source);
	published.all = (bits == 0);
	published.front_matter = (bits & 1) != 0;
	for (int part = 0; part < RCA_PART_COUNT; part++)
		published.parts[part] = (bits >> (1 + part % 15) & 1) != 0;
	edit = rca_edit_begin(source, NULL, &err);
	if (edit == NULL)
		return;
	if (rca_publish(edit, &published, &result, &err) == NULL)
	{
		require(err.message != NULL || err.detail != NULL, "what is refused says why");
		return;
	}
	require(is_utf8(result), "what is published is UTF-8");
	require(rca_personal_find(result).count == 0, "and says no address");
}
