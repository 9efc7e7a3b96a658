// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the recording is seen: picture and captions with the controls below, or in full screen.
#pragma once

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace companion {

class CaptionPane;
class FullScreenDeck;
class VideoView;
class Workspace;

class WatchStage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchStage)

public:
    //! The workspace outlives the stage.
    WatchStage(Workspace &workspace, QWidget *parent);

    [[nodiscard]] VideoView *video() { return m_video; }
    [[nodiscard]] CaptionPane *captions() { return m_captions; }

    //! Once, before anything else: they are reached with Tab after the picture.
    void setControls(QWidget *controls);
    //! Where the settings want them.
    void arrangeCaptions();
    void fitMargins(int pageWidth);
    void setReduceMotion(bool on);

    //! Only picture and captions; controls and `composer` come over them when they are wanted.
    void enterFullScreen(QWidget *composer);
    //! Whoever lent the composer takes it back.
    void leaveFullScreen();
    //! Shows what has slid out in full screen.
    void revealControls();

    //! Picture and captions are in another window; `standIn` takes their place.
    void lendPicture(QWidget *standIn);
    //! Whoever made the stand-in removes it.
    void takePictureBack();

protected:
    bool event(QEvent *event) override;

private:
    void addNarration(const QString &words);

    Workspace &m_workspace;
    VideoView *m_video;
    CaptionPane *m_captions;
    QBoxLayout *m_picture;
    QVBoxLayout *m_column;
    QWidget *m_controls = nullptr;
    QWidget *m_narration = nullptr; //!< the line on a synthesised narration, or null
    FullScreenDeck *m_deck = nullptr;
    bool m_isFull = false;
    bool m_isLent = false;
};

} // namespace companion
