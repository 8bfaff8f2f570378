/*
 * src/base/error.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"

void
rca_position(RcaStr s, int offset, int *line, int *col)
{
	int			pos = 0;
	int			start = 0;
	RcaStr		ignored;

	*line = 1;
	offset = Min(offset, s.len);
	while (rca_next_line(s, &pos, &ignored) && pos <= offset)
	{
		/* a position at the end of the text belongs to the last line */
		if (pos == s.len && s.data[pos - 1] != '\n' && s.data[pos - 1] != '\r')
			break;
		start = pos;
		(*line)++;
	}

	*col = 1 + rca_count_chars(rca_slice(s.data + start, s.data + offset));
}

bool
rca_error_at(RcaError *err, RcaErrorKind kind, RcaStr s, int offset,
			 const char *detail, const char *hint)
{
	err->kind = kind;
	err->message = NULL;
	err->detail = detail;
	err->hint = hint;
	rca_position(s, offset, &err->line, &err->col);
	return false;
}

bool
rca_error_limit_message(RcaError *err, int line, const char *message,
						const char *detail, const char *hint)
{
	err->kind = RCA_ERROR_LIMIT;
	err->line = line;
	err->col = line > 0 ? 1 : 0;
	err->message = message;
	err->detail = detail;
	err->hint = hint;
	return false;
}

bool
rca_error_limit(RcaError *err, int line, const char *subject, int64 count,
				int limit, const char *things, const char *detail,
				const char *hint)
{
	return rca_error_limit_message(err, line,
								   psprintf("%s of %lld %s exceeds the limit of %d %s",
											subject, (long long) count, things,
											limit, things),
								   detail, hint);
}

bool
rca_error_too_many(RcaError *err, int line, const char *things)
{
	return rca_error_limit_message(err, line,
								   psprintf("document of %d or more %s exceeds the limit of %d %s",
											RCA_MAX_ENTRIES + 1, things,
											RCA_MAX_ENTRIES, things),
								   psprintf("No report needs that many %s.", things),
								   "Split the document.");
}
