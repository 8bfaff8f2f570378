/*
 * src/store/form_bytes.c
 */
#include "base/base.h"

#include "store/form_bytes.h"

const unsigned char rca_form_bytes[256] = {
	['\t'] = BYTE_BLANK | BYTE_SPACE,
	['\n'] = BYTE_SPACE,
	['\v'] = BYTE_SPACE,
	['\f'] = BYTE_SPACE,
	['\r'] = BYTE_SPACE,
	[' '] = BYTE_BLANK | BYTE_SPACE,
	['!'] = BYTE_AFTER_URL,
	['"'] = BYTE_NOT_URL,
	['#'] = BYTE_MARKUP,
	['&'] = BYTE_MARKUP,
	['\''] = BYTE_AFTER_URL,
	['*'] = BYTE_BULLET | BYTE_MARKUP | BYTE_AFTER_URL,
	['+'] = BYTE_BULLET,
	[','] = BYTE_AFTER_URL,
	['-'] = BYTE_BULLET,
	['.'] = BYTE_AFTER_URL,
	[':'] = BYTE_AFTER_URL,
	[';'] = BYTE_AFTER_URL,
	['<'] = BYTE_MARKUP | BYTE_NOT_URL,
	['>'] = BYTE_MARKUP | BYTE_NOT_URL,
	['?'] = BYTE_AFTER_URL,
	['['] = BYTE_MARKUP,
	['\\'] = BYTE_MARKUP,
	[']'] = BYTE_MARKUP | BYTE_AFTER_URL,
	['_'] = BYTE_MARKUP | BYTE_AFTER_URL,
	['`'] = BYTE_MARKUP,
	['|'] = BYTE_AFTER_URL,
	['~'] = BYTE_AFTER_URL,
};
