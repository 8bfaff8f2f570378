/*
 * src/diff/changes.c
 *
 * The lines of a version, and the list of changes.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "diff/diff_internal.h"

RcaVersion
rca_version_of(const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	RcaVersion	version;

	version.report = report;
	version.last_line = md->first_line + md->nlines - 1;
	version.is_fact = palloc0((version.last_line + 2) * sizeof(bool));
	version.is_told = palloc0((version.last_line + 2) * sizeof(bool));
	return version;
}

RcaStr
rca_version_lines(const RcaVersion *version, int line, int end_line)
{
	const RcaMarkdown *md = &version->report->body;
	RcaStr		first;
	RcaStr		last;

	line = Max(line, md->first_line);
	end_line = Min(end_line, version->last_line);
	if (line > end_line)
		return RCA_STR("");
	first = md->lines[line - md->first_line];
	last = md->lines[end_line - md->first_line];
	return rca_slice(first.data, last.data + last.len);
}

/*
 * The length of the markers of quotes and list items at the start of a line.
 */
static int
markers_length(RcaStr line)
{
	int			pos = rca_skip_blanks_ascii(line, 0);

	for (;;)
	{
		int			start = pos;

		if (pos < line.len && line.data[pos] == '>')
			pos++;
		else if (pos < line.len && strchr("-+*", line.data[pos]) != NULL)
			pos++;
		else
		{
			while (pos < line.len && rca_is_digit(line.data[pos]))
				pos++;
			if (pos == start || pos == line.len || strchr(".)", line.data[pos]) == NULL)
				return start;
			pos++;
		}
		if (pos < line.len && !rca_is_blank(line.data[pos]) && line.data[start] != '>')
			return start;
		pos = rca_skip_blanks_ascii(line, pos);
	}
}

/* Is a line a rule, or the line below the header of a table? */
static bool
is_of_dashes(RcaStr line)
{
	bool		any = false;

	for (int i = 0; i < line.len; i++)
	{
		if (strchr("|-: \t", line.data[i]) == NULL)
			return false;
		any |= (line.data[i] == '-');
	}
	return any && memchr(line.data, '|', line.len) != NULL;
}

static void
append_plain(StringInfo out, RcaStr line)
{
	bool		blank = (out->len > 0);
	int			start = out->len;

	for (int i = 0; i < line.len; i++)
	{
		char		c = line.data[i];

		if (rca_is_space(c))
		{
			blank = (out->len > 0);
			continue;
		}
		if (blank && c != '|' && out->data[out->len - 1] != '|')
			appendStringInfoChar(out, ' ');
		blank = false;
		appendStringInfoChar(out, c);
	}
	/* ignore empty cells at the end of a row */
	while (out->len > start && out->data[out->len - 1] == '|')
		out->data[--out->len] = '\0';
}

RcaStr
rca_plain_source(RcaStr text)
{
	StringInfoData out;
	RcaStr		line;
	int			pos = 0;

	initStringInfo(&out);
	while (rca_next_line(text, &pos, &line))
	{
		rca_host_check_interrupts();
		line = rca_trim_ascii(rca_skip(line, markers_length(line)));
		if (line.len > 0 && !is_of_dashes(line))
			append_plain(&out, line);
	}
	return rca_str(out.data, out.len);
}

RcaChange *
rca_change_add(RcaDiff *diff, const char *part, RcaChangeKind kind)
{
	RcaChanges *changes = &diff->changes;
	RcaChange  *change;

	RCA_MAKE_ROOM(changes->items, changes->count, changes->capacity);
	change = &changes->items[changes->count++];
	memset(change, 0, sizeof(*change));
	change->part = part;
	change->kind = kind;
	return change;
}

void
rca_change_field(RcaDiff *diff, const RcaChange *like, const char *field,
				 RcaStr old_text, RcaStr new_text)
{
	RcaChange  *change;

	if ((old_text.data == NULL) == (new_text.data == NULL) &&
		(old_text.data == NULL || rca_equal(old_text, new_text)))
		return;
	change = rca_change_add(diff, like->part, RCA_CHANGE_CHANGED);
	change->key = like->key;
	change->old_line = like->old_line;
	change->new_line = like->new_line;
	change->field = rca_str(field, (int) strlen(field));
	change->old_text = old_text;
	change->new_text = new_text;
}
