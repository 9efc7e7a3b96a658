// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Choosing, looking at and adding the provider's recording, step by step.
#pragma once

#include <recordings/recordingimport.h>
#include <ui/parts/filechooser.h>

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace companion {

class Notice;
class PageScroll;
class RecordingSummary;
class SessionChoice;

class UseRecordingDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UseRecordingDialog)

public:
    //! Both outlive the dialog.
    UseRecordingDialog(const Course &course, RecordingShelf &shelf, QWidget *parent);

    void setChoosers(ChooseFiles files, ChooseFolder folder);
    //! As if the user had chosen them.
    void look(const QStringList &paths);

Q_SIGNALS:
    void added(const companion::AddedRecording &recording);

protected:
    void reject() override; //!< while it works: cancels that first

private:
    enum Step { Choosing, Working, Looking, Picking };

    [[nodiscard]] QWidget *buildChoosing();
    [[nodiscard]] QWidget *buildWorking();
    [[nodiscard]] QWidget *buildLooking();
    [[nodiscard]] QWidget *buildPicking();
    void connectImport();
    void showStep(Step step);
    void showWork(const QString &words);
    void inspect(const QStringList &paths, Step backTo);
    void showFound(const InspectedRecording &recording);
    void showRefusal(const Refusal &refusal);
    void showProgress(qint64 done, qint64 total);
    void begin();
    void publish(const StagedRecording &staged);

    const Course &m_course;
    RecordingShelf &m_shelf;
    RecordingImport m_import;
    ChooseFiles m_chooseFiles = systemFilesDialog();
    ChooseFolder m_chooseFolder = systemFolderDialog();
    QStringList m_paths;
    Notice *m_notice;
    QStackedWidget *m_steps;
    QLabel *m_workWords = nullptr;
    QProgressBar *m_bar = nullptr;
    PageScroll *m_page = nullptr;
    QHBoxLayout *m_found = nullptr; //!< where the summary stands
    RecordingSummary *m_summary = nullptr;
    SessionChoice *m_sessions = nullptr;
    QPushButton *m_files = nullptr;
    QPushButton *m_use = nullptr;
    Step m_backTo = Choosing; //!< where a refusal leads
};

} // namespace companion
