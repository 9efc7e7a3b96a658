// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leveller.h"

#include "filterlibrary.h"
#include <base/logging.h>
#include <media/avpointers.h>

#include <algorithm>
#include <cstring>

using namespace std::chrono_literals;

namespace companion {

namespace {

//! Heard, but not given, before a place that is sought, so that the gain has settled there.
constexpr Microseconds levellerLeadIn = 1s;

constexpr const char *inputOptions
    = "sample_rate=48000:sample_fmt=flt:channel_layout=stereo:time_base=1/48000";

//! Windows of 200 ms, smoothed over eleven of them; at most 22 dB up; pauses (below -40 dB) keep
//! the gain of the speech around them; the first window counts for what lies before it.
constexpr const char *levellerOptions
    = "framelen=200:gausssize=11:maxgain=12:peak=0.8:threshold=0.01:"
      "altboundary=1:coupling=1";

qint64 samplesIn(Microseconds time) { return time.count() * SoundTrack::rate / 1'000'000; }

} // namespace

struct Leveller::Graph {
    explicit Graph(const FilterLibrary &library)
        : filters(library)
    {
    }
    ~Graph() { filters.graph_free(&graph); }
    Q_DISABLE_COPY_MOVE(Graph)

    [[nodiscard]] bool build();
    [[nodiscard]] bool put(const std::vector<float> &samples);
    [[nodiscard]] bool end() { return filters.buffersrc_add_frame(in, nullptr) >= 0; }
    [[nodiscard]] std::vector<float> take();

    const FilterLibrary &filters;
    AVFilterGraph *graph = filters.graph_alloc();
    AVFilterContext *in = nullptr; //!< of graph, as the next
    AVFilterContext *out = nullptr;
};

bool Leveller::Graph::build()
{
    AVFilterContext *middle = nullptr;
    AVFilterContext *shape = nullptr;
    const auto add = [this](AVFilterContext *&context, const char *name, const char *arguments) {
        return filters.graph_create_filter(&context, filters.get_by_name(name), nullptr, arguments,
                                           nullptr, graph)
            >= 0;
    };
    if (!graph) {
        return false;
    }
    filters.graph_set_auto_convert(graph, AVFILTER_AUTO_CONVERT_ALL);
    graph->nb_threads = 1;
    return add(in, "abuffer", inputOptions) && add(middle, "dynaudnorm", levellerOptions)
        && add(shape, "aformat", "sample_fmts=flt:channel_layouts=stereo")
        && add(out, "abuffersink", nullptr) && filters.link(in, 0, middle, 0) >= 0
        && filters.link(middle, 0, shape, 0) >= 0 && filters.link(shape, 0, out, 0) >= 0
        && filters.graph_config(graph, nullptr) >= 0;
}

bool Leveller::Graph::put(const std::vector<float> &samples)
{
    const av::Frame frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_FLT;
    frame->sample_rate = SoundTrack::rate;
    frame->ch_layout = AV_CHANNEL_LAYOUT_STEREO;
    frame->nb_samples = int(samples.size() / SoundTrack::channels);
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        return false;
    }
    std::memcpy(frame->data[0], samples.data(), samples.size() * sizeof(float));
    return filters.buffersrc_add_frame(in, frame.get()) >= 0;
}

std::vector<float> Leveller::Graph::take()
{
    const av::Frame frame(av_frame_alloc());
    if (filters.buffersink_get_frame(out, frame.get()) < 0) {
        return {};
    }
    std::vector<float> samples(size_t(frame->nb_samples) * SoundTrack::channels);
    std::memcpy(samples.data(), frame->data[0], samples.size() * sizeof(float));
    return samples;
}

Leveller::Leveller(std::unique_ptr<SoundTrack> track)
    : m_track(std::move(track))
{
}

Leveller::~Leveller() = default;

void Leveller::setOn(bool on) { m_isOn = on; }

void Leveller::seek(Microseconds position)
{
    m_graph.reset();
    if (m_isOn) {
        const FilterLibrary *filters = FilterLibrary::instance();
        m_graph = filters ? std::make_unique<Graph>(*filters) : nullptr;
        if (!m_graph || !m_graph->build()) {
            qCWarning(lcPlayback) << "voices cannot be evened out here";
            m_graph.reset();
        }
    }
    const Microseconds from
        = m_graph ? std::max<Microseconds>(position - levellerLeadIn, 0s) : position;
    m_track->seek(from);
    m_next = samplesIn(from);
    m_wanted = samplesIn(position);
    m_isEnded = false;
}

Microseconds Leveller::position() const
{
    return m_graph ? Microseconds(std::max(m_next, m_wanted) * 1'000'000 / SoundTrack::rate)
                   : m_track->position();
}

std::vector<float> Leveller::read()
{
    if (!m_graph) {
        return m_track->read();
    }
    for (;;) {
        std::vector<float> samples = readLevelled();
        if (samples.empty()) {
            return {};
        }
        const qint64 begin = m_next;
        m_next += qint64(samples.size()) / SoundTrack::channels;
        if (m_next > m_wanted) {
            const qint64 early = std::max<qint64>(m_wanted - begin, 0);
            samples.erase(samples.begin(), samples.begin() + early * SoundTrack::channels);
            return samples;
        }
    }
}

std::vector<float> Leveller::readLevelled()
{
    for (;;) {
        std::vector<float> samples = m_graph->take();
        if (!samples.empty() || m_isEnded) {
            return samples;
        }
        const std::vector<float> raw = m_track->read();
        if (raw.empty() || !m_graph->put(raw)) {
            m_isEnded = true;
            if (!m_graph->end()) {
                return {};
            }
        }
    }
}

} // namespace companion
