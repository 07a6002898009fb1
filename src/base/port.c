/*-------------------------------------------------------------------------
 *
 * port.c
 *	  The arena: many small requests out of few blocks, freed all at once.
 *
 * Small requests are cut off the newest block, one behind the other.  Blocks
 * begin at 8 kB and double up to 256 kB, so that a short article costs one or
 * two calls of the hook and a long one does not cost thousands.  A request
 * over 8 kB gets a block of its own: growing arrays pass through that size
 * soon, and a block of its own can be handed back the moment the array has
 * moved to a bigger one.
 *
 *	  blocks -> [ hdr | a | b | free ] -> [ hdr | big ] -> [ hdr | c d e f ]
 *
 * Under an address sanitizer every request is a "big" one, and a short array
 * moves whenever it grows, so that reading past the end of any array, and
 * through a pointer into one that has grown since, is seen at once.
 *
 * Limits: what was small stays allocated until the arena goes; an arena that
 * is left by longjmp out of a hook is still whole and can be destroyed.
 *
 *-------------------------------------------------------------------------
 */
#include "base/port.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define GAZ_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GAZ_SANITIZED
#endif
#endif

#ifdef GAZ_SANITIZED
#define GAZ_ARENA_BIG 0
#define GAZ_VEC_FIRST 1
#define GAZ_VEC_STEP(cap) ((cap) < 64 ? 1 : (cap))
#else
#define GAZ_ARENA_BIG 8192		/* requests over this stand alone */
#define GAZ_VEC_FIRST 8			/* elements of a new array */
#define GAZ_VEC_STEP(cap) (cap) /* what a full one grows by */
#endif

#define GAZ_BLOCK_MIN ((size_t) 8192)
#define GAZ_BLOCK_MAX ((size_t) 256 * 1024)

/* The header's size keeps what follows aligned for pointers and doubles. */
typedef struct GazBlock
{
	struct GazBlock *next;
	struct GazBlock *prev;
} GazBlock;

struct GazArena
{
	const GazHooks *hooks;
	GazBlock   *blocks;			/* newest first */
	char	   *free;			/* unused rest of the current small block */
	char	   *limit;
	size_t		next_size;		/* of the next small block */
};

#define GAZ_ALIGN(size) (((size) + 15) & ~(size_t) 15)

static void *
malloc_hook(void *state, size_t size)
{
	void	   *ptr = malloc(size > 0 ? size : 1);

	if (ptr == NULL)
		abort();
	return ptr;
}

static void
free_hook(void *state, void *ptr)
{
	free(ptr);
}

const GazHooks *
gaz_malloc_hooks(void)
{
	static const GazHooks hooks = {malloc_hook, free_hook, NULL, NULL};

	return &hooks;
}

GazArena *
gaz_arena_create(const GazHooks *hooks)
{
	GazArena   *arena = hooks->alloc(hooks->state, sizeof(GazArena));

	memset(arena, 0, sizeof(GazArena));
	arena->hooks = hooks;
	arena->next_size = GAZ_BLOCK_MIN;
	return arena;
}

/* A new block with room for size bytes behind its header. */
static char *
add_block(GazArena *arena, size_t size)
{
	GazBlock   *block;

	/* An absurd size must reach the hook as one, not wrapped to a small one. */
	if (size > SIZE_MAX - sizeof(GazBlock))
		size = SIZE_MAX - sizeof(GazBlock);
	block = arena->hooks->alloc(arena->hooks->state, sizeof(GazBlock) + size);
	block->prev = NULL;
	block->next = arena->blocks;
	if (block->next != NULL)
		block->next->prev = block;
	arena->blocks = block;
	return (char *) (block + 1);
}

static void
drop_block(GazArena *arena, char *memory)
{
	GazBlock   *block = (GazBlock *) memory - 1;

	if (block->prev != NULL)
		block->prev->next = block->next;
	else
		arena->blocks = block->next;
	if (block->next != NULL)
		block->next->prev = block->prev;
	arena->hooks->release(arena->hooks->state, block);
}

void *
gaz_arena_alloc(GazArena *arena, size_t size)
{
	char	   *result;

	if (size > GAZ_ARENA_BIG)
		return add_block(arena, size);

	size = size > 0 ? GAZ_ALIGN(size) : GAZ_ALIGN(1);	/* never NULL */
	if (size > (size_t) (arena->limit - arena->free))
	{
		/* A request of GAZ_ARENA_BIG fits the smallest block. */
		size_t		block_size = arena->next_size;

		result = add_block(arena, block_size);
		arena->free = result;
		arena->limit = result + block_size;
		if (arena->next_size < GAZ_BLOCK_MAX)
			arena->next_size *= 2;
	}
	result = arena->free;
	arena->free += size;
	return result;
}

void *
gaz_arena_zalloc(GazArena *arena, size_t size)
{
	return memset(gaz_arena_alloc(arena, size), 0, size);
}

void *
gaz_arena_grow(GazArena *arena, void *old, size_t old_size, size_t new_size)
{
	void	   *grown;

	if (old != NULL && old_size <= GAZ_ARENA_BIG &&
		new_size <= GAZ_ALIGN(old_size))
		return old;				/* the alignment's slack will do */

	grown = gaz_arena_alloc(arena, new_size);
	if (old == NULL)
		return grown;
	memcpy(grown, old, old_size < new_size ? old_size : new_size);
	if (old_size > GAZ_ARENA_BIG)
		drop_block(arena, old);
	return grown;
}

char *
gaz_arena_strndup(GazArena *arena, const char *s, size_t len)
{
	char	   *copy = gaz_arena_alloc(arena, len + 1);

	memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

char *
gaz_arena_printf(GazArena *arena, const char *format,...)
{
	char		small[256];
	char	   *result;
	va_list		args;
	int			len;

	va_start(args, format);
	len = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	if (len < 0)
		return gaz_arena_strndup(arena, "", 0);
	if ((size_t) len < sizeof(small))
		return gaz_arena_strndup(arena, small, len);

	result = gaz_arena_alloc(arena, (size_t) len + 1);
	va_start(args, format);
	vsnprintf(result, (size_t) len + 1, format, args);
	va_end(args);
	return result;
}

void
gaz_arena_destroy(GazArena *arena)
{
	const GazHooks *hooks = arena->hooks;
	GazBlock   *block = arena->blocks;

	while (block != NULL)
	{
		GazBlock   *next = block->next;

		hooks->release(hooks->state, block);
		block = next;
	}
	hooks->release(hooks->state, arena);
}

void
gaz_poll(GazArena *arena)
{
	if (arena->hooks->poll != NULL)
		arena->hooks->poll(arena->hooks->state);
}

/*
 * Doubles an array that is full.  A text under 1 GB has fewer than 2^30 tokens
 * and fewer of all else, so that doubling never passes the range of cap.
 */
void *
gaz_vec_extend(GazArena *arena, void *item, uint32_t n, uint32_t *cap,
			   size_t size)
{
	uint32_t	wanted = *cap == 0 ? GAZ_VEC_FIRST : *cap + GAZ_VEC_STEP(*cap);

	if (wanted <= n)
		abort();
	item = gaz_arena_grow(arena, item, (size_t) *cap * size,
						  (size_t) wanted * size);
	*cap = wanted;
	return item;
}
