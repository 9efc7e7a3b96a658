// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recordings that a course can be watched with, and which of them is used.
#pragma once

#include <recordings/recordingshelf.h>

#include <QDialog>

class QVBoxLayout;

namespace companion {

class Card;
class Notice;
class PageScroll;
class Workspace;

class RecordingsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingsDialog)

public:
    //! `workspace` outlives the dialog.
    RecordingsDialog(Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void addWanted();
    void findWanted(const companion::AddedRecording &recording);
    void chosenChanged(); //!< another recording is to be played

private:
    void fill();
    void addOwn();
    void addRow(const AddedRecording &recording);
    [[nodiscard]] QString placeOf(const AddedRecording &recording) const;
    [[nodiscard]] Card *addCard(const QString &title, const QString &facts, bool isActive);
    void use(const std::optional<RecordingId> &id);
    void askToRemove(const AddedRecording &recording);
    void remove(const AddedRecording &recording);
    [[nodiscard]] bool isActive(const AddedRecording &recording) const;

    Workspace &m_workspace;
    Notice *m_notice;
    PageScroll *m_page;
    QWidget *m_list = nullptr;
};

} // namespace companion
