/*
 * src/report/action_signs.c
 *
 * Which characters a text has, found in one pass.
 */
#include "base/base.h"

#include "report/action_signs.h"

static const uint16 sign_of[128] =
{
	['@'] = RCA_SIGN_AT, [':'] = RCA_SIGN_COLON | RCA_SIGN_STOP,
	['='] = RCA_SIGN_COLON,
	['-'] = RCA_SIGN_HYPHEN, ['|'] = RCA_SIGN_DASH, ['>'] = RCA_SIGN_DASH,
	['.'] = RCA_SIGN_STOP, ['!'] = RCA_SIGN_STOP, ['?'] = RCA_SIGN_STOP,
	[';'] = RCA_SIGN_STOP, ['#'] = RCA_SIGN_HASH, ['^'] = RCA_SIGN_CARET,
	['0'] = RCA_SIGN_DIGIT, ['1'] = RCA_SIGN_DIGIT, ['2'] = RCA_SIGN_DIGIT,
	['3'] = RCA_SIGN_DIGIT, ['4'] = RCA_SIGN_DIGIT, ['5'] = RCA_SIGN_DIGIT,
	['6'] = RCA_SIGN_DIGIT, ['7'] = RCA_SIGN_DIGIT, ['8'] = RCA_SIGN_DIGIT,
	['9'] = RCA_SIGN_DIGIT,
};

int
rca_action_signs(RcaStr s)
{
	int			signs = 0;

	for (int i = 0; i < s.len; i++)
	{
		unsigned char c = (unsigned char) s.data[i];

		signs |= IS_HIGHBIT_SET(c) ? RCA_SIGN_WIDE : sign_of[c];
		if (c == '-' && i > 0 && s.data[i - 1] == ' ')
			signs |= RCA_SIGN_DASH;
	}
	return signs;
}
