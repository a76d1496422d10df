/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-library.h"

#include <math.h>

#define N_WORDS 4000

/* First names and surnames, one script a line: they sort, fold and are drawn
 * each in their own way. */
static const struct { const char *first[8], *last[8]; } names[] = {
  { { "Tove", "Henrik", "Åsa", "Émilie", "José", "Zoë", "Łucja", "Çağla" },
    { "Lindqvist", "Ørsted", "Müller", "O’Neill", "García", "Nováková", "Şahin", "de Vries" } },
  { { "Aroha", "Bram", "Chidi", "Dana", "Esra", "Femi", "Grace", "Hugo" },
    { "Achebe", "Brown", "Castro", "Diallo", "Evans", "Fischer", "Greene", "Hoang" } },
  { { "Анна", "Борис", "Вера", "Глеб", "Дарья", "Егор", "Жанна", "Иван" },
    { "Петрова", "Соколов", "Ильина", "Орлов", "Белова", "Зайцев", "Ёлкина", "Титов" } },
  { { "Ελένη", "Νίκος", "Μαρία", "Γιώργος", "Σοφία", "Πέτρος", "Άννα", "Ηλίας" },
    { "Παππά", "Νικολάου", "Δήμου", "Ιωάννου", "Λάμπρου", "Ρήγα", "Χρήστου", "Βλάχος" } },
  { { "美咲", "健太", "陽菜", "大輔", "秀英", "伟", "芳", "建国" },
    { "佐藤", "鈴木", "高橋", "田中", "王", "李", "张", "刘" } },
  { { "ليلى", "عمر", "نور", "سمير", "هند", "كريم", "مريم", "يوسف" },
    { "حداد", "منصور", "خوري", "ناصر", "سالم", "فارس", "عيسى", "قاسم" } },
  { { "अनन्या", "रोहन", "मीरा", "अर्जुन", "कविता", "विक्रम", "नेहा", "संजय" },
    { "शर्मा", "पटेल", "सिंह", "राव", "गुप्ता", "मेहता", "जोशी", "नायर" } },
  { { "민준", "서연", "지훈", "하은", "도윤", "수아", "예준", "지우" },
    { "김", "이", "박", "최", "정", "강", "조", "윤" } },
};

static GRand *chance;

/* Begins anew: what is made from here on depends on @seed alone. */
void
made_start (guint32 seed)
{
  g_clear_pointer (&chance, g_rand_free);
  chance = g_rand_new_with_seed (seed);
}

/* From 0 on, below 1 */
double
made_chance (void)
{
  return g_rand_double (chance);
}

guint
made_below (guint bound)
{
  return bound > 0 ? (guint) g_rand_int_range (chance, 0, (gint32) bound) : 0;
}

/* A word as languages have them: few of them make up most of a text. */
const char *
made_word (void)
{
  static char words[N_WORDS][12];
  guint rank;

  if (words[0][0] == '\0')
    for (guint i = 0; i < N_WORDS; i++)
      for (guint c = 0, length = 2 + i % 9; c < length; c++)
        words[i][c] = (char) ('a' + made_below (26));

  rank = (guint) pow (N_WORDS, made_chance ());
  return words[MIN (rank, N_WORDS) - 1];
}

char *
made_text (guint n_words)
{
  GString *text = g_string_new (made_word ());

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", made_word ());

  return g_string_free (text, FALSE);
}

/* Two people in three are written in Latin letters. */
char *
made_person_name (void)
{
  guint script = made_below (3) < 2 ? made_below (2) : made_below (G_N_ELEMENTS (names));
  const char *first = names[script].first[made_below (8)];
  const char *last = names[script].last[made_below (8)];

  return g_strdup_printf ("%s %s", first, last);
}
