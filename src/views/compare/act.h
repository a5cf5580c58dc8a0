/* SPDX-License-Identifier: MIT */
/* compare_view_act: what each action (Enter, ]a, w ...) and the mouse do on the
 * compare screen. */
#ifndef VIEWS_COMPARE_ACT_H
#define VIEWS_COMPARE_ACT_H

#include "views/frame/screen.h"

bool compare_view_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply);
bool compare_view_act_mouse(struct screen *screen, const struct mouse *mouse,
    struct screen_reply *reply);

#endif
