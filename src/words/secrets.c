/*
 * src/words/secrets.c
 *
 * The prefixes are those that the issuers document.  What has no prefix, such as
 * a password, cannot be told from other words.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/secrets.h"

/* What a secret goes on with. */
typedef enum SecretBytes
{
	BYTES_HEX,					/* 0-9 a-f */
	BYTES_UPPER,				/* 0-9 A-Z */
	BYTES_ALNUM,
	BYTES_WORD,					/* letters, digits, "_" and "-" */
	BYTES_DOTTED,				/* the same and "." */
	BYTES_PATH,					/* the same and "/" */
} SecretBytes;

typedef struct SecretShape
{
	RcaStr		prefix;
	SecretBytes bytes;
	int			min;			/* bytes behind the prefix */
	int			dots;			/* that have to be among them */
} SecretShape;

static const SecretShape shapes[] =
{
	{RCA_LITERAL("AKIA"), BYTES_UPPER, 16, 0},	/* Amazon Web Services */
	{RCA_LITERAL("ASIA"), BYTES_UPPER, 16, 0},
	{RCA_LITERAL("AIza"), BYTES_WORD, 35, 0},	/* Google */
	{RCA_LITERAL("ya29."), BYTES_WORD, 20, 0},
	{RCA_LITERAL("GOCSPX-"), BYTES_WORD, 20, 0},
	{RCA_LITERAL("ghp_"), BYTES_ALNUM, 30, 0},	/* GitHub */
	{RCA_LITERAL("gho_"), BYTES_ALNUM, 30, 0},
	{RCA_LITERAL("ghu_"), BYTES_ALNUM, 30, 0},
	{RCA_LITERAL("ghs_"), BYTES_ALNUM, 30, 0},
	{RCA_LITERAL("ghr_"), BYTES_ALNUM, 30, 0},
	{RCA_LITERAL("github_pat_"), BYTES_WORD, 22, 0},
	{RCA_LITERAL("glpat-"), BYTES_DOTTED, 20, 0},	/* GitLab */
	{RCA_LITERAL("gldt-"), BYTES_WORD, 20, 0},
	{RCA_LITERAL("glrt-"), BYTES_WORD, 20, 0},
	{RCA_LITERAL("glptt-"), BYTES_WORD, 20, 0},
	{RCA_LITERAL("xoxb-"), BYTES_WORD, 10, 0},	/* Slack */
	{RCA_LITERAL("xoxp-"), BYTES_WORD, 10, 0},
	{RCA_LITERAL("xoxa-"), BYTES_WORD, 10, 0},
	{RCA_LITERAL("xoxr-"), BYTES_WORD, 10, 0},
	{RCA_LITERAL("xoxs-"), BYTES_WORD, 10, 0},
	{RCA_LITERAL("xapp-"), BYTES_WORD, 10, 0},
	{RCA_LITERAL("hooks.slack.com/services/"), BYTES_PATH, 20, 0},
	{RCA_LITERAL("sk_live_"), BYTES_ALNUM, 16, 0},	/* Stripe */
	{RCA_LITERAL("sk_test_"), BYTES_ALNUM, 16, 0},
	{RCA_LITERAL("rk_live_"), BYTES_ALNUM, 16, 0},
	{RCA_LITERAL("rk_test_"), BYTES_ALNUM, 16, 0},
	{RCA_LITERAL("whsec_"), BYTES_ALNUM, 16, 0},
	{RCA_LITERAL("sk-ant-"), BYTES_WORD, 20, 0},	/* Anthropic, OpenAI */
	{RCA_LITERAL("sk-proj-"), BYTES_WORD, 20, 0},
	{RCA_LITERAL("sk-"), BYTES_ALNUM, 32, 0},
	{RCA_LITERAL("hf_"), BYTES_ALNUM, 30, 0},	/* Hugging Face */
	{RCA_LITERAL("npm_"), BYTES_ALNUM, 36, 0},
	{RCA_LITERAL("pypi-AgE"), BYTES_WORD, 50, 0},
	{RCA_LITERAL("rubygems_"), BYTES_HEX, 48, 0},
	{RCA_LITERAL("dckr_pat_"), BYTES_WORD, 20, 0},	/* Docker */
	{RCA_LITERAL("dop_v1_"), BYTES_HEX, 64, 0}, /* DigitalOcean */
	{RCA_LITERAL("glsa_"), BYTES_WORD, 32, 0},	/* Grafana */
	{RCA_LITERAL("glc_"), BYTES_WORD, 32, 0},
	{RCA_LITERAL("shpat_"), BYTES_HEX, 32, 0},	/* Shopify */
	{RCA_LITERAL("shpss_"), BYTES_HEX, 32, 0},
	{RCA_LITERAL("hvs."), BYTES_WORD, 24, 0},	/* HashiCorp Vault */
	{RCA_LITERAL("SG."), BYTES_DOTTED, 40, 1},	/* SendGrid */
	{RCA_LITERAL("key-"), BYTES_HEX, 32, 0},	/* Mailgun */
	{RCA_LITERAL("tskey-"), BYTES_WORD, 20, 0}, /* Tailscale */
	{RCA_LITERAL("AGE-SECRET-KEY-1"), BYTES_UPPER, 50, 0},
	{RCA_LITERAL("eyJ"), BYTES_DOTTED, 40, 1},	/* JSON Web Token */
};

static bool
is_byte_of(char c, SecretBytes bytes)
{
	switch (bytes)
	{
		case BYTES_HEX:
			return rca_is_digit(c) || (c >= 'a' && c <= 'f');
		case BYTES_UPPER:
			return rca_is_digit(c) || (c >= 'A' && c <= 'Z');
		case BYTES_ALNUM:
			return rca_is_digit(c) || rca_is_alpha(c);
		case BYTES_WORD:
			return rca_is_digit(c) || rca_is_alpha(c) || c == '_' || c == '-';
		case BYTES_DOTTED:
			return is_byte_of(c, BYTES_WORD) || c == '.';
		case BYTES_PATH:
			return is_byte_of(c, BYTES_WORD) || c == '/';
	}
	return false;
}

/*
 * A secret is random: one of which so many bytes have no digit is none.  Words
 * that begin like one over and over are not read to the end of each then.
 */
#define MAX_WITHOUT_DIGIT	256

static int
match_shape(RcaStr s, const SecretShape *shape, int *dry)
{
	int			end = shape->prefix.len;
	int			behind;
	int			dots = 0;
	int			digits = 0;

	if (s.len < shape->prefix.len || memcmp(s.data, shape->prefix.data, shape->prefix.len) != 0)
		return 0;
	while (end < s.len && is_byte_of(s.data[end], shape->bytes))
	{
		if (digits == 0 && end >= MAX_WITHOUT_DIGIT)
			return 0;
		dots += (s.data[end] == '.');
		digits += rca_is_digit(s.data[end++]);
	}
	behind = end;
	/* the full stop of a sentence */
	while (s.data[end - 1] == '.' && end > shape->prefix.len)
	{
		end--;
		dots--;
	}
	if (dots < shape->dots)
		*dry = behind;
	/* names are written with dashes, too, but have no digits in their words */
	return digits > 0 && end - shape->prefix.len >= shape->min && dots >= shape->dots ? end : 0;
}

int
rca_secret_length(RcaStr s, bool dotted, int *dry)
{
	*dry = 0;
	for (int i = 0; i < lengthof(shapes); i++)
	{
		int			length;

		if (s.len == 0 || s.data[0] != shapes[i].prefix.data[0] || (shapes[i].dots > 0 && !dotted))
			continue;
		length = match_shape(s, &shapes[i], dry);
		if (length > 0)
			return length;
	}
	return 0;
}

/* bytes of the line that a key begins with; its kind is a word or two */
#define MAX_KEY_LINE	64

bool
rca_begins_private_key(RcaStr s)
{
	static const RcaStr begin = RCA_LITERAL("-----BEGIN ");
	RcaStr		line;
	int			pos = 0;

	if (s.len < begin.len || memcmp(s.data, begin.data, begin.len) != 0)
		return false;
	(void) rca_next_line(rca_str(s.data, Min(s.len, MAX_KEY_LINE)), &pos, &line);
	return rca_find(line, RCA_STR("PRIVATE KEY")) >= 0;
}

int
rca_private_key_length(RcaStr s)
{
	static const RcaStr end = RCA_LITERAL("-----END ");
	int			length = rca_find(s, end);

	if (length < 0)
		return 0;
	length += end.len;
	while (length < s.len && s.data[length] != '\n' && s.data[length] != '\r' &&
		   s.data[length] != '-')
		length++;
	while (length < s.len && s.data[length] == '-')
		length++;
	return length;
}

/* Markdown has escapes and references for one, addresses of pages %40. */
int
rca_at_sign_length(RcaStr s)
{
	static const RcaStr signs[] = {
		RCA_LITERAL("@"), RCA_LITERAL("\\@"), RCA_LITERAL("\xEF\xBC\xA0"),
		RCA_LITERAL("&#64;"), RCA_LITERAL("&#x40;"), RCA_LITERAL("&#X40;"),
		RCA_LITERAL("&commat;"), RCA_LITERAL("%40"),
	};

	return s.len > 0 && strchr("@\\&%\xEF", s.data[0]) != NULL ?
		rca_starts_with_one(s, signs, lengthof(signs)) : 0;
}
