// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libavfilter, loaded when it is first needed.
#pragma once

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace companion {

//! Those of its functions that are used, under their own names. Only evening voices out needs it,
//! and the thirty libraries that come with it would take 12 MB and 10 ms of every start.
struct FilterLibrary {
    //! Loaded once, for good, by whichever thread comes first. Null where it cannot be.
    [[nodiscard]] static const FilterLibrary *instance();

    decltype(&avfilter_graph_alloc) graph_alloc = nullptr;
    decltype(&avfilter_graph_free) graph_free = nullptr;
    decltype(&avfilter_graph_create_filter) graph_create_filter = nullptr;
    decltype(&avfilter_graph_set_auto_convert) graph_set_auto_convert = nullptr;
    decltype(&avfilter_graph_config) graph_config = nullptr;
    decltype(&avfilter_get_by_name) get_by_name = nullptr;
    decltype(&avfilter_link) link = nullptr;
    decltype(&av_buffersrc_add_frame) buffersrc_add_frame = nullptr;
    decltype(&av_buffersink_get_frame) buffersink_get_frame = nullptr;
};

} // namespace companion
