// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small picture with a caption, as the watch page would show it.
#pragma once

#include <course/captiontrack.h>
#include <workspace/settings.h>

#include <QFrame>

class QBoxLayout;

namespace companion {

class CaptionPane;

class CaptionPreview final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CaptionPreview)

public:
    explicit CaptionPreview(QWidget *parent);

    //! Looks as these say.
    void present(const Settings &settings);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CaptionTrack m_sample;
    QBoxLayout *m_parts;
    QWidget *m_picture;
    CaptionPane *m_captions;
};

} // namespace companion
