/*
 * src/report/action_joints.c
 *
 * What is between the pieces of an action item's text.
 */
#include "base/base.h"

#include "report/action_joints.h"

RcaStr
rca_action_trim(RcaStr s)
{
	static const RcaStr wide[] =
	{
		RCA_LITERAL("\xc2\xa0"), RCA_LITERAL("\xe3\x80\x80"),
		RCA_LITERAL("\xe2\x80\xaf"), RCA_LITERAL("\xe2\x80\x8b"),
	};
	bool		found = true;

	while (found)
	{
		s = rca_trim(s);
		found = false;
		/* most begin and end with letters of ASCII */
		if (s.len == 0 || (!IS_HIGHBIT_SET(s.data[0]) && !IS_HIGHBIT_SET(s.data[s.len - 1])))
			return s;
		for (int i = 0; i < lengthof(wide) && !found; i++)
		{
			int			n = wide[i].len;

			if (s.len < n)
				continue;
			if (memcmp(s.data, wide[i].data, n) == 0)
			{
				s = rca_skip(s, n);
				found = true;
			}
			else if (memcmp(s.data + s.len - n, wide[i].data, n) == 0)
			{
				s.len -= n;
				found = true;
			}
		}
	}
	return s;
}

int
rca_action_dash_at_blank(RcaStr s, int pos)
{
	static const RcaStr dashes[] =
	{
		RCA_LITERAL(" \xe2\x80\x94 "), RCA_LITERAL(" \xe2\x80\x93 "),
		RCA_LITERAL(" - "), RCA_LITERAL(" -- "), RCA_LITERAL(" | "),
		RCA_LITERAL(" \xc2\xb7 "), RCA_LITERAL(" -> "), RCA_LITERAL(" => "),
		RCA_LITERAL(" \xe2\x86\x92 "),
	};

	if (pos + 2 >= s.len || rca_is_alpha(s.data[pos + 1]) ||
		rca_is_digit(s.data[pos + 1]))
		return 0;
	for (int i = 0; i < lengthof(dashes); i++)
	{
		if (rca_starts_nocase(rca_skip(s, pos), dashes[i]))
			return dashes[i].len;
	}
	return 0;
}

RcaStr
rca_action_trim_joints(RcaStr s)
{
	static const RcaStr joints[] =
	{
		RCA_LITERAL("\xe2\x80\x94"), RCA_LITERAL("\xe2\x80\x93"),
		RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x86\x92"),
		RCA_LITERAL("-"), RCA_LITERAL("|"), RCA_LITERAL(","),
		RCA_LITERAL(";"), RCA_LITERAL(":"), RCA_LITERAL("->"),
		RCA_LITERAL("、"), RCA_LITERAL("，"), RCA_LITERAL("；"),
		RCA_LITERAL("："),
	};
	bool		found = true;

	while (found)
	{
		s = rca_action_trim(s);
		found = false;
		for (int i = 0; i < lengthof(joints) && !found; i++)
		{
			int			n = joints[i].len;

			if (s.len > n && memcmp(s.data + s.len - n, joints[i].data, n) == 0 &&
				(i > 4 || rca_is_blank(s.data[s.len - n - 1])))
			{
				s.len -= n;
				found = true;
			}
			else if (s.len > n && memcmp(s.data, joints[i].data, n) == 0 &&
					 (i < 4 || rca_is_blank(s.data[n])))
			{
				s = rca_skip(s, n);
				found = true;
			}
		}
	}
	return s;
}
