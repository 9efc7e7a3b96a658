// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <recordings/recordingshelf.h>
#include <ui/appearance.h>
#include <ui/errortext.h>
#include <ui/notice.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagescroll.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/droptarget.h>
#include <ui/recordings/recordingsummary.h>
#include <ui/recordings/refusaltext.h>
#include <ui/recordings/sessionchoice.h>
#include <ui/recordings/userecordingdialog.h>

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace companion {

UseRecordingDialog::UseRecordingDialog(const Course &course, RecordingShelf &shelf, QWidget *parent)
    : QDialog(parent)
    , m_course(course)
    , m_shelf(shelf)
    , m_import(shelf.folder())
    , m_notice(new Notice(this))
    , m_steps(new QStackedWidget(this))
{
    setWindowTitle(tr("Use the provider's recording"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::xl, space::l, space::xl, 0);
    notices->addWidget(m_notice);
    column->addLayout(notices);
    column->addWidget(m_steps, 1);
    m_steps->addWidget(buildChoosing());
    m_steps->addWidget(buildWorking());
    m_steps->addWidget(buildLooking());
    m_steps->addWidget(buildPicking());
    connectImport();
    showStep(Choosing);
    resize(760, 600);
}

void UseRecordingDialog::setChoosers(ChooseFiles files, ChooseFolder folder)
{
    m_chooseFiles = std::move(files);
    m_chooseFolder = std::move(folder);
}

QWidget *UseRecordingDialog::buildChoosing()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(makeSection(tr("Use the provider's recording"), step));
    column->addWidget(makeBody(
        tr("It takes the place of the narration that comes with this course. Your notes and what "
           "you watched stay with the recording they were made on, and you can go back at any "
           "time."),
        step));
    auto *frame = new DropFrame(tr("Drop a film or a Zoom folder here"), step);
    column->addWidget(frame, 1);
    column->addWidget(makeSecondary(
        tr("MP4, MKV, MOV, M4A and WebM. Captions, a transcript and chapters that lie "
           "beside the file are found. Several files are the parts of one session."),
        step));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    // In the order in which they are seen, which is the keyboard's.
    auto *cancel = new QPushButton(tr("Cancel"), step);
    auto *folder = new QPushButton(tr("Choose a &Zoom folder…"), step);
    folder->setObjectName(u"chooseFolderButton"_s);
    m_files = new QPushButton(tr("Choose &files…"), step);
    m_files->setObjectName(u"chooseFilesButton"_s);
    setRole(m_files, "primary");
    m_files->setDefault(true);
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(folder);
    row->addWidget(m_files);
    column->addLayout(row);
    connect(frame, &DropFrame::dropped, this, &UseRecordingDialog::look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_files, &QPushButton::clicked, this, [this] {
        look(m_chooseFiles(this, tr("Choose the recording, or its parts"),
                           tr("Recordings (*.mp4 *.mkv *.mov *.m4a *.m4v *.webm);;All files (*)")));
    });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString chosen = m_chooseFolder(this, tr("Choose the folder of a recording"));
        look(chosen.isEmpty() ? QStringList() : QStringList{ chosen });
    });
    return step;
}

QWidget *UseRecordingDialog::buildWorking()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::m);
    m_workWords = makeSection({}, step);
    m_bar = new QProgressBar(step);
    m_bar->setAccessibleName(tr("How far the work is"));
    m_bar->setObjectName(u"importProgress"_s);
    auto *cancel = new QPushButton(tr("Cancel"), step);
    cancel->setObjectName(u"cancelWorkButton"_s);
    column->addStretch(1);
    column->addWidget(m_workWords);
    column->addWidget(m_bar);
    column->addStretch(1);
    column->addWidget(cancel, 0, Qt::AlignTrailing);
    connect(cancel, &QPushButton::clicked, this, [this] { m_import.cancel(); });
    return step;
}

QWidget *UseRecordingDialog::buildLooking()
{
    auto *step = new QWidget(this);
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, space::l);
    m_page = new PageScroll(step);
    m_page->setEdge(space::xl);
    m_found = new OutdentedRow;
    m_page->column()->addLayout(m_found);
    column->addWidget(m_page, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, 0);
    row->setSpacing(space::s);
    auto *back = new QPushButton(tr("Choose another"), step);
    auto *cancel = new QPushButton(tr("Cancel"), step);
    m_use = new QPushButton(tr("Use this recording"), step);
    m_use->setObjectName(u"useRecordingButton"_s);
    setRole(m_use, "primary");
    m_use->setDefault(true);
    row->addWidget(back);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_use);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, [this] { showStep(Choosing); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &UseRecordingDialog::begin);
    return step;
}

QWidget *UseRecordingDialog::buildPicking()
{
    m_sessions = new SessionChoice(this);
    connect(m_sessions, &SessionChoice::chosen, this,
            [this](const QStringList &files) { inspect(files, Picking); });
    connect(m_sessions, &SessionChoice::anotherWanted, this, [this] { showStep(Choosing); });
    connect(m_sessions, &SessionChoice::cancelled, this, &QDialog::reject);
    return m_sessions;
}

void UseRecordingDialog::connectImport()
{
    connect(&m_import, &RecordingImport::inspected, this, &UseRecordingDialog::showFound);
    connect(&m_import, &RecordingImport::staged, this, &UseRecordingDialog::publish);
    connect(&m_import, &RecordingImport::refused, this, &UseRecordingDialog::showRefusal);
    connect(&m_import, &RecordingImport::progressed, this, &UseRecordingDialog::showProgress);
}

void UseRecordingDialog::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    if (step == Choosing) {
        m_files->setFocus();
    }
}

void UseRecordingDialog::showWork(const QString &words)
{
    m_notice->dismiss();
    m_workWords->setText(words);
    m_bar->setRange(0, 0);
    showStep(Working);
}

void UseRecordingDialog::look(const QStringList &paths)
{
    if (!paths.isEmpty()) {
        inspect(paths, Choosing);
    }
}

void UseRecordingDialog::inspect(const QStringList &paths, Step backTo)
{
    if (m_import.isWorking()) {
        return;
    }
    m_paths = paths;
    m_backTo = backTo;
    showWork(tr("Looking at what is there…"));
    m_import.inspect(paths);
}

void UseRecordingDialog::showFound(const InspectedRecording &recording)
{
    delete m_summary;
    m_summary = new RecordingSummary(m_course, recording, m_page->sheet());
    m_found->addWidget(m_summary);
    m_page->verticalScrollBar()->setValue(0);
    const auto showUse = [this] { m_use->setEnabled(m_summary->isComplete()); };
    connect(m_summary, &RecordingSummary::edited, this, showUse);
    showUse();
    showStep(Looking);
    m_use->setFocus();
}

void UseRecordingDialog::showRefusal(const Refusal &refusal)
{
    if (!refusal.choices.isEmpty()) {
        showStep(Picking);
        m_sessions->offer(refusal.file, refusal.choices);
        return;
    }
    showStep(m_backTo);
    const QString words = describe(refusal);
    if (!words.isEmpty()) {
        m_notice->tell(Notice::Kind::Error, words);
    }
}

void UseRecordingDialog::showProgress(qint64 done, qint64 total)
{
    if (total <= 0 || m_steps->currentIndex() != Working) {
        return;
    }
    constexpr int steps = 1000;
    m_bar->setRange(0, steps);
    m_bar->setValue(int(double(done) / double(total) * steps));
    const QLocale locale;
    //: Progress: two sizes, as in “120 MB of 1.2 GB”.
    m_bar->setFormat(
        tr("%1 of %2").arg(locale.formattedDataSize(done), locale.formattedDataSize(total)));
}

void UseRecordingDialog::begin()
{
    RecordingToAdd wanted = m_summary->wanted();
    wanted.origin = m_paths.first();
    m_backTo = Looking;
    showWork(wanted.keep == RecordingToAdd::Keep::Copy
                 ? tr("Copying “%1”…").arg(wanted.title)
                 : tr("Reading “%1” once, so that it is known again…").arg(wanted.title));
    m_import.stage(wanted);
}

void UseRecordingDialog::publish(const StagedRecording &staged)
{
    const auto published = m_shelf.publish(staged);
    if (!published) {
        showStep(m_backTo);
        m_notice->tell(Notice::Kind::Error, describe(published.error()));
        return;
    }
    Q_EMIT added(*published);
    accept();
}

void UseRecordingDialog::reject()
{
    if (m_import.isWorking()) {
        m_import.cancel();
    } else {
        QDialog::reject();
    }
}

} // namespace companion
