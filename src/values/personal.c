/*
 * src/values/personal.c
 *
 * One pass from left to right.  What is read after a sign is either bounded or
 * skipped together with the sign, and what is read before an at sign is not
 * read again, so the time is linear.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/host.h"
#include "base/text.h"
#include "values/invisible.h"
#include "values/personal.h"
#include "words/secrets.h"

/* longer texts are not host addresses or telephone numbers */
#define MAX_IPV4		15
#define MAX_IPV6		45
#define MAX_PHONE		24

typedef struct Finder
{
	RcaStr		text;
	int			pos;
	int			floor;			/* the text before it belongs to another find */
	int			dry;			/* no secret up to here has the dots that it
								 * needs */
	bool		no_key_ends;	/* no private key from here on has an end */
	RcaPersonalList list;
} Finder;

const char *
rca_personal_name(RcaPersonalKind kind)
{
	static const char *const names[] = {
		[RCA_PERSONAL_EMAIL] = "email",
		[RCA_PERSONAL_HANDLE] = "handle",
		[RCA_PERSONAL_IPV4] = "ipv4",
		[RCA_PERSONAL_IPV6] = "ipv6",
		[RCA_PERSONAL_PHONE] = "phone",
		[RCA_PERSONAL_TOKEN] = "token",
	};

	return names[kind];
}

/* The byte at a position, or 0. */
static char
at(const Finder *f, int pos)
{
	return pos >= 0 && pos < f->text.len ? f->text.data[pos] : '\0';
}

static RcaStr
rest_at(const Finder *f, int pos)
{
	return rca_skip(f->text, Min(pos, f->text.len));
}

static bool
add(Finder *f, RcaPersonalKind kind, int start, int end)
{
	RcaPersonalList *list = &f->list;

	RCA_MAKE_ROOM(list->items, list->count, list->capacity);
	list->items[list->count].kind = kind;
	list->items[list->count++].text = rca_str(f->text.data + start, end - start);
	f->pos = end;
	f->floor = end;
	return true;
}

/*
 * Is it a letter, a digit, or a letter of another alphabet that has blanks
 * between words?  In scripts without blanks, an address may directly follow
 * text.
 */
static bool
is_letter_at(const Finder *f, int pos)
{
	char		c = at(f, pos);

	if (!IS_HIGHBIT_SET(c))
		return rca_is_alpha(c) || rca_is_digit(c);
	while (pos > 0 && ((unsigned char) f->text.data[pos] & 0xC0) == 0x80)
		pos--;
	return !rca_ends_letters(f->text.data[pos]);
}

static bool
is_word_at(const Finder *f, int pos)
{
	return at(f, pos) == '_' || is_letter_at(f, pos);
}

/*
 * Addresses of mail, and handles
 */

static bool
is_local_at(const Finder *f, int pos)
{
	char		c = at(f, pos);

	return is_letter_at(f, pos) || (c != '\0' && strchr(".!#$%&'*+/=?^_`{|}~-", c) != NULL);
}

/* Is the byte at pos the backslash of an escape in a name, "ann\\_lee"? */
static bool
is_escape_at(const Finder *f, int pos)
{
	return at(f, pos) == '\\' && at(f, pos + 1) != '\0' && strchr("_-.+", at(f, pos + 1)) != NULL;
}

/*
 * The start of the name before an at sign.  Markdown marks at its start, and
 * the path that it is in, are not part of it.
 */
static int
local_start(const Finder *f, int end)
{
	int			start = end;

	while (start > f->floor &&
		   ((is_local_at(f, start - 1) && strchr("|`'=/{}&?", f->text.data[start - 1]) == NULL) ||
			(start < end && is_escape_at(f, start - 1))))
		start--;
	while (start < end && !is_letter_at(f, start))
		start++;
	return start;
}

/* The end of a label of a domain, or pos. */
static int
label_end(const Finder *f, int pos)
{
	while (is_letter_at(f, pos) || at(f, pos) == '-')
		pos++;
	return pos;
}

static bool
is_top_label(const Finder *f, int start, int end)
{
	int			letters = 0;

	while (start + letters < end && is_letter_at(f, start + letters) &&
		   !rca_is_digit(f->text.data[start + letters]))
		letters++;
	return letters >= 2 && (start + letters == end || at(f, start + letters) == '-');
}

/* The end of the domain that begins at pos, or pos if it is not one. */
static int
domain_end(const Finder *f, int pos)
{
	int			end = pos;
	int			label = pos;
	int			next = label_end(f, label);

	while (next > label && (at(f, next) == '.' || (is_escape_at(f, next) && at(f, next + 1) == '.')))
	{
		label = next + (at(f, next) == '.' ? 1 : 2);
		next = label_end(f, label);
		if (is_top_label(f, label, next))
			end = next;
	}
	while (end > pos && at(f, end - 1) == '-')
		end--;
	return end;
}

/* Does the name of a scheme end at a place: "https", "git+http"? */
static bool
is_web_scheme(const Finder *f, int end)
{
	int			start = end;

	while (start > 0 && end - start <= 5 && rca_is_alpha(f->text.data[start - 1]))
		start--;
	return rca_equal_nocase(rca_slice(f->text.data + start, f->text.data + end), RCA_STR("https")) ||
		rca_equal_nocase(rca_slice(f->text.data + start, f->text.data + end), RCA_STR("http"));
}

/*
 * "https://ann:secret@host" and "https://secret@host": what stands before the at
 * sign, or -1.  In other schemes a single word is the name of an account, as in
 * "ssh://git@host".
 */
static int
password_start(const Finder *f, int end)
{
	int			start = end;
	bool		has_colon = false;
	bool		is_word = true;

	while (start > f->floor && !rca_is_space(f->text.data[start - 1]) &&
		   strchr("/?#", f->text.data[start - 1]) == NULL)
	{
		start--;
		has_colon |= (f->text.data[start] == ':');
		is_word &= is_local_at(f, start) && f->text.data[start] != '|';
	}
	if (start == end || start - f->floor < 3 || at(f, start - 1) != '/' ||
		at(f, start - 2) != '/' || at(f, start - 3) != ':')
		return -1;
	return has_colon || (is_word && is_web_scheme(f, start - 3)) ? start : -1;
}

/* The end of the handle after an at sign, or start. */
static int
handle_end(const Finder *f, int start)
{
	int			end = start;
	/* a team has one slash; the address of a page has none here */
	int			slashes = (at(f, f->pos - 1) != '/');

	if (!is_word_at(f, end) || rca_is_digit(at(f, end)))
		return start;
	while (is_word_at(f, end) || at(f, end) == '-' || at(f, end) == '.' || is_escape_at(f, end) ||
		   (at(f, end) == '/' && slashes-- > 0))
		end++;
	while (end > start && !is_word_at(f, end - 1))
		end--;
	return end;
}

static bool
find_at_sign(Finder *f)
{
	int			sign = f->pos;
	int			length = rca_at_sign_length(rest_at(f, sign));
	int			behind = sign + length;
	int			start;
	int			end;

	if (length == 0)
		return false;
	end = domain_end(f, behind);
	start = password_start(f, sign);
	if (start >= 0)
		return add(f, RCA_PERSONAL_TOKEN, start, Max(end, label_end(f, behind)));
	start = local_start(f, sign);
	if (start < sign && end > behind)
		return add(f, RCA_PERSONAL_EMAIL, start, end);
	end = handle_end(f, behind);
	/* in "checkout@v4" and in addresses, %40 alone does not mean an at sign */
	if (end > behind && at(f, sign) != '%' && !is_word_at(f, sign - 1))
	{
		int			second = sign;

		/* "@ann@example.social" */
		if (rca_at_sign_length(rest_at(f, end)) > 0)
		{
			second = end + rca_at_sign_length(rest_at(f, end));
			end = Max(end, domain_end(f, second));
		}
		return add(f, RCA_PERSONAL_HANDLE, sign, end);
	}
	f->floor = behind;
	f->pos = behind;
	return true;
}

/*
 * Addresses of hosts
 */

/* The end of four numbers up to 255 at pos, or 0. */
static int
ipv4_end(const Finder *f, int pos, char separator)
{
	for (int i = 0; i < 4; i++)
	{
		int			value = 0;
		int			digits = 0;

		while (rca_is_digit(at(f, pos)) && digits < 4)
		{
			value = value * 10 + (f->text.data[pos++] - '0');
			digits++;
		}
		if (digits == 0 || digits > 3 || value > 255)
			return 0;
		if (i < 3 && at(f, pos++) != separator)
			return 0;
	}
	return is_letter_at(f, pos) || (at(f, pos) == separator && rca_is_digit(at(f, pos + 1))) ? 0 : pos;
}

/* "ip-10-0-0-1", a machine name made from its address */
static bool
find_host_name(Finder *f)
{
	int			end;

	if (is_word_at(f, f->pos - 1) || !rca_starts_nocase(rest_at(f, f->pos), RCA_STR("ip-")))
		return false;
	end = ipv4_end(f, f->pos + 3, '-');
	return end > 0 && add(f, RCA_PERSONAL_IPV4, f->pos, end);
}

static bool
find_ipv4(Finder *f)
{
	int			end;

	if (!rca_is_digit(at(f, f->pos)) || is_letter_at(f, f->pos - 1) ||
		(at(f, f->pos - 1) == '.' && is_word_at(f, f->pos - 2)))
		return false;
	end = ipv4_end(f, f->pos, '.');
	return end > 0 && add(f, RCA_PERSONAL_IPV4, f->pos, end);
}

static bool
is_hex(char c)
{
	return rca_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/*
 * Are the bytes up to end groups of an IPv6 address, which "::" may shorten?
 */
static bool
is_ipv6(const Finder *f, int pos, int end)
{
	int			groups = 0;
	int			gaps = 0;
	bool		has_digit = false;

	while (pos < end)
	{
		int			start = pos;

		while (pos < end && is_hex(f->text.data[pos]))
			has_digit |= rca_is_digit(f->text.data[pos++]);
		if (at(f, pos) == '.' && pos < end)
			return groups <= 6 && gaps + (groups == 6) == 1 && ipv4_end(f, start, '.') == end;
		if (pos - start > 4)
			return false;
		groups += (pos > start);
		if (pos == end)
			break;
		/* a colon, or two */
		pos++;
		if (at(f, pos) == ':' && pos < end)
		{
			gaps++;
			pos++;
		}
		else if (start == pos - 1 || pos == end)
			return false;
	}
	return has_digit && (gaps == 0 ? groups == 8 : gaps == 1 && groups >= 1 && groups < 8);
}

static bool
find_ipv6(Finder *f)
{
	int			end = f->pos;

	if (!(is_hex(at(f, end)) || at(f, end) == ':') || is_word_at(f, end - 1) ||
		at(f, end - 1) == ':' || at(f, end - 1) == '.')
		return false;
	while (end - f->pos <= MAX_IPV6 && (is_hex(at(f, end)) || at(f, end) == ':' || at(f, end) == '.'))
		end++;
	if (end - f->pos > MAX_IPV6 || is_word_at(f, end))
		return false;
	/* the punctuation of the sentence is not part of it */
	while (end > f->pos && (at(f, end - 1) == '.' || (at(f, end - 1) == ':' && at(f, end - 2) != ':')))
		end--;
	return end - f->pos > 2 && is_ipv6(f, f->pos, end) && add(f, RCA_PERSONAL_IPV6, f->pos, end);
}

/*
 * Finds telephone numbers such as "+49 30 1234567", with a country code and in
 * groups, because "+4000000000" is usually a count.
 */

static bool
find_phone(Finder *f)
{
	int			end = f->pos + 1;
	int			last = 0;
	int			digits = 0;
	int			groups = 0;

	if (at(f, f->pos) != '+' || is_word_at(f, f->pos - 1) || at(f, end) < '1' || at(f, end) > '9')
		return false;
	while (end - f->pos <= MAX_PHONE && (rca_is_digit(at(f, end)) || (at(f, end) != '\0' && strchr(" -.()", at(f, end)) != NULL)))
	{
		if (rca_is_digit(at(f, end)))
		{
			digits++;
			groups += !rca_is_digit(at(f, end - 1));
			last = end + 1;
		}
		/* two blanks end it, and so does a dash between blanks */
		else if (rca_is_blank(at(f, end)) && !rca_is_digit(at(f, end - 1)) && at(f, end - 1) != ')')
			break;
		end++;
	}
	if (digits < 10 || digits > 15 || groups < 3 || is_word_at(f, last))
		return false;
	return add(f, RCA_PERSONAL_PHONE, f->pos, last);
}

/*
 * Secrets
 */

static bool
find_private_key(Finder *f)
{
	RcaStr		rest = rest_at(f, f->pos);
	int			length;

	if (f->no_key_ends || !rca_begins_private_key(rest))
		return false;
	length = rca_private_key_length(rest);
	/* do not search for an end again */
	f->no_key_ends = (length == 0);
	return length > 0 && add(f, RCA_PERSONAL_TOKEN, f->pos, f->pos + length);
}

static bool
find_secret(Finder *f)
{
	bool		dotted = (f->pos >= f->dry);
	int			dry;
	int			length;

	if (!rca_is_alpha(at(f, f->pos)) || is_word_at(f, f->pos - 1))
		return false;
	length = rca_secret_length(rest_at(f, f->pos), dotted, &dry);
	if (length > 0)
		return add(f, RCA_PERSONAL_TOKEN, f->pos, f->pos + length);
	f->dry = Max(f->dry, f->pos + dry);
	return false;
}

static RcaPersonalList
find_as_written(RcaStr text)
{
	Finder		f = {text};

	while (f.pos < text.len)
	{
		if (text.data[f.pos] == '\n')
			rca_host_check_interrupts();
		if (!find_at_sign(&f) && !find_private_key(&f) && !find_secret(&f) && !find_host_name(&f) &&
			!find_ipv6(&f) && !find_ipv4(&f) && !find_phone(&f))
			f.pos++;
	}
	return f.list;
}

/*
 * Characters that are not seen
 */

typedef struct Removed
{
	int			at;				/* before this byte of what is left */
	int			length;
} Removed;

/* A text without them, and where they were. */
typedef struct VisibleText
{
	StringInfoData plain;
	Removed    *removed;
	int			count;
	int			capacity;
} VisibleText;

static void
read_visible(VisibleText *visible, RcaStr text)
{
	initStringInfo(&visible->plain);
	visible->removed = NULL;
	visible->count = visible->capacity = 0;
	for (int pos = 0; pos < text.len;)
	{
		int			length = rca_invisible_length(rca_skip(text, pos));

		if (text.data[pos] == '\n')
			rca_host_check_interrupts();
		if (length == 0)
			appendStringInfoChar(&visible->plain, text.data[pos]);
		else
		{
			RCA_MAKE_ROOM(visible->removed, visible->count, visible->capacity);
			visible->removed[visible->count].at = visible->plain.len;
			visible->removed[visible->count++].length = length;
		}
		pos += Max(length, 1);
	}
}

/* Moves what was found in the plain text to where it is in the text. */
static void
place_in_text(RcaPersonalList *list, const VisibleText *visible, RcaStr text)
{
	int			next = 0;
	int			shift = 0;

	for (int i = 0; i < list->count; i++)
	{
		RcaStr	   *found = &list->items[i].text;
		int			start = (int) (found->data - visible->plain.data);
		int			end = start + found->len;
		int			from;

		for (; next < visible->count && visible->removed[next].at <= start; next++)
			shift += visible->removed[next].length;
		from = start + shift;
		for (; next < visible->count && visible->removed[next].at < end; next++)
			shift += visible->removed[next].length;
		*found = rca_slice(text.data + from, text.data + end + shift);
	}
}

/* Adds an item that comes after the last one, or makes that one reach over it. */
static void
add_or_join(RcaPersonalList *list, const RcaPersonal *item)
{
	RcaPersonal *last = list->count > 0 ? &list->items[list->count - 1] : NULL;
	const char *end = item->text.data + item->text.len;

	if (last == NULL || item->text.data >= last->text.data + last->text.len)
	{
		RCA_MAKE_ROOM(list->items, list->count, list->capacity);
		list->items[list->count++] = *item;
		return;
	}
	/* the kind is that of the longer one */
	if (item->text.len > last->text.len)
		last->kind = item->kind;
	if (end > last->text.data + last->text.len)
		last->text = rca_slice(last->text.data, end);
}

/*
 * What is not seen may be in the middle of an address, or between two.  So what
 * is found with it and what is found without it count.
 */
RcaPersonalList
rca_personal_find(RcaStr text)
{
	RcaPersonalList written = find_as_written(text);
	RcaPersonalList seen;
	RcaPersonalList both = {NULL};
	VisibleText visible;
	int			w = 0;
	int			s = 0;

	if (rca_visible(text).data == text.data)
		return written;
	read_visible(&visible, text);
	seen = find_as_written(rca_str(visible.plain.data, visible.plain.len));
	place_in_text(&seen, &visible, text);
	while (w < written.count || s < seen.count)
	{
		bool		is_written = s == seen.count ||
			(w < written.count && written.items[w].text.data < seen.items[s].text.data);

		add_or_join(&both, is_written ? &written.items[w++] : &seen.items[s++]);
	}
	return both;
}
