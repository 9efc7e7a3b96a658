// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/appearance.h>
#include <ui/parts/card.h>
#include <ui/parts/outdent.h>
#include <ui/parts/pagedirection.h>
#include <ui/parts/textlabel.h>
#include <ui/recordings/chapterrows.h>
#include <ui/recordings/recordingsummary.h>
#include <ui/recordings/refusaltext.h>

#include <QButtonGroup>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

constexpr int longestTitle = 300; //!< recording.schema.json

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    return locale.language() == QLocale::C ? tag : locale.nativeLanguageName();
}

bool haveSpeakers(const QList<InspectedCaptions> &all, const ChosenCaptions &chosen)
{
    return std::ranges::any_of(all, [&chosen](const InspectedCaptions &captions) {
        const bool isChosen
            = std::ranges::find(chosen.sources, captions.source.path, &CaptionSource::path)
            != chosen.sources.end();
        return isChosen && captions.hasSpeakers;
    });
}

} // namespace

RecordingSummary::RecordingSummary(const Course &course, InspectedRecording inspected,
                                   QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_inspected(std::move(inspected))
    , m_title(new QLineEdit(this))
    , m_link(new QRadioButton(tr("&Use the file where it is"), this))
    , m_chapters(new ChapterRows(course, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ringRoom, 0, ringRoom, 0);
    column->setSpacing(space::m);
    column->addWidget(makeSection(tr("This was found"), this));
    addFacts(column);
    addWarnings(column);
    addTitle(column);
    addKeeping(column);
    column->addWidget(makeHairline(this));
    addChapters(column);
}

void RecordingSummary::addFacts(QVBoxLayout *column)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::xs);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    const auto fact
        = [this, form](const QString &name, const QString &words, const QString &objectName) {
              auto *value = makeBody(words, this);
              value->setObjectName(objectName);
              value->setTextInteractionFlags(Qt::TextSelectableByMouse);
              form->addRow(makeSecondary(name, this), value);
          };
    fact(tr("File"), files(), u"foundFiles"_s);
    fact(tr("Length"), formatPosition(m_inspected.duration), u"foundLength"_s);
    fact(tr("Contents"), kinds(), u"foundKinds"_s);
    fact(tr("Captions"), captions(), u"foundCaptions"_s);
    fact(tr("Chapter marks"), marks(), u"foundMarks"_s);
    fact(tr("Chat"), chat(), u"foundChat"_s);
    column->addLayout(form);
}

QString RecordingSummary::files() const
{
    QStringList names;
    for (const MediaFacts &part : m_inspected.parts) {
        names.append(QFileInfo(part.path).fileName());
    }
    const QString size = QLocale().formattedDataSize(m_inspected.bytes());
    if (names.size() == 1) {
        //: A file's name and its size.
        return tr("%1 (%2)").arg(names.first(), size);
    }
    //: %1 is a list of file names, %2 a size.
    return tr("%n parts, joined in this order: %1 (%2)", nullptr, int(names.size()))
        .arg(QLocale().createSeparatedList(names), size);
}

QString RecordingSummary::kinds() const
{
    const MediaFacts &first = m_inspected.parts.first();
    if (first.videoCodec.isEmpty()) {
        return tr("Sound without pictures");
    }
    const QString size
        = u"%1 × %2"_s.arg(first.pictureSize.width()).arg(first.pictureSize.height());
    return first.audioCodec.isEmpty() ? tr("Pictures of %1 points, without sound").arg(size)
                                      : tr("Pictures of %1 points, with sound").arg(size);
}

QString RecordingSummary::captions() const
{
    const auto chosen = chooseCaptions(m_inspected.captions, m_course.language);
    if (chosen.isEmpty()) {
        return tr("None");
    }
    QStringList languages;
    bool hasSpeakers = false;
    for (const ChosenCaptions &one : chosen) {
        languages.append(languageName(one.language));
        hasSpeakers = hasSpeakers || haveSpeakers(m_inspected.captions, one);
    }
    const QString list = QLocale().createSeparatedList(languages);
    //: %1 is a list of languages.
    return hasSpeakers ? tr("%1, with the names of who speaks").arg(list) : list;
}

QString RecordingSummary::marks() const
{
    return m_inspected.marks.isEmpty() ? tr("None")
                                       : tr("%n mark(s)", nullptr, int(m_inspected.marks.size()));
}

QString RecordingSummary::chat() const
{
    if (m_inspected.found.chats.isEmpty()) {
        return tr("No chat");
    }
    return tr("There is one. It is left where it is, because it may hold names and direct "
              "messages.");
}

void RecordingSummary::addWarnings(QVBoxLayout *column)
{
    QStringList warnings;
    for (const MediaFacts &part : std::as_const(m_inspected.parts)) {
        if (part.playableUntil && !m_inspected.apart) {
            warnings.append(
                tr("%1 is damaged: its end is missing. It plays up to %2 of %3. You can "
                   "use it, but chapters after that cannot be completed.")
                    .arg(QFileInfo(part.path).fileName(), formatPosition(*part.playableUntil),
                         formatPosition(part.duration)));
        }
    }
    for (const Refusal &refusal : std::as_const(m_inspected.leftOut)) {
        warnings.append(describe(refusal));
    }
    if (m_inspected.apart) {
        warnings.append(describe(*m_inspected.apart));
    }
    for (const QString &warning : std::as_const(warnings)) {
        auto *words = makeBody(warning, this);
        words->setObjectName(u"foundWarning"_s);
        setRole(words, "error");
        column->addWidget(words);
    }
}

QString RecordingSummary::suggestedTitle() const
{
    if (!m_inspected.found.title.isEmpty()) {
        return m_inspected.found.title.left(longestTitle);
    }
    const auto &start = m_inspected.found.parts.first().start;
    return start ? tr("Session of %1")
                       .arg(QLocale().toString(start->toLocalTime().date(), QLocale::LongFormat))
                 : tr("The provider's recording");
}

void RecordingSummary::addTitle(QVBoxLayout *column)
{
    auto *label = new LineLabel(tr("&Title, as it will stand on certificates"), this);
    label->setBuddy(m_title);
    m_title->setObjectName(u"recordingTitle"_s);
    m_title->setMaxLength(longestTitle);
    m_title->setText(suggestedTitle());
    column->addWidget(label);
    column->addWidget(m_title);
    connect(m_title, &QLineEdit::textChanged, this, &RecordingSummary::edited);
}

void RecordingSummary::addKeeping(QVBoxLayout *column)
{
    auto *copy = new QRadioButton(tr("&Copy it into this program's folder (%1)")
                                      .arg(QLocale().formattedDataSize(m_inspected.bytes())),
                                  this);
    copy->setChecked(true);
    copy->setObjectName(u"copyChoice"_s);
    m_link->setObjectName(u"linkChoice"_s);
    auto *choice = new QButtonGroup(this);
    choice->addButton(copy);
    choice->addButton(m_link);
    m_link->setEnabled(!m_inspected.isRewritten());
    column->addLayout(outdented(copy));
    column->addLayout(outdented(m_link));
    column->addWidget(makeSecondary(keeping(), this));
}

QString RecordingSummary::keeping() const
{
    if (m_inspected.parts.size() > 1) {
        return tr("Parts are joined into one file, which lies in this program's folder.");
    }
    return m_inspected.isRewritten()
        ? tr("The times in this file do not begin at zero. In the copy, which lies in this "
             "program's folder, they do.")
        : tr("A file that is used where it is takes no room here, and is missing when it is moved "
             "or its disk is not connected.");
}

void RecordingSummary::addChapters(QVBoxLayout *column)
{
    column->addWidget(makeSection(tr("Where the chapters begin"), this));
    const auto placed = placeChapters(m_course, m_inspected.marks, m_inspected.duration);
    const bool isGuessed = std::ranges::any_of(placed, [](const PlacedChapter &chapter) {
        return chapter.source == PlacedChapter::Source::Plan;
    });
    column->addWidget(makeBody(
        isGuessed ? tr("Some times are only reckoned from the course's plan. Correct them here, or "
                       "later while you watch: Set the chapters of this recording. What counts for "
                       "the certificate is counted by these times.")
                  : tr("The times come from the recording's own marks. Check that each mark has "
                       "found its chapter: what counts for the certificate is counted by them."),
        this));
    m_chapters->setChapters(placed, m_inspected.marks, m_inspected.duration);
    column->addWidget(m_chapters);
    connect(m_chapters, &ChapterRows::edited, this, &RecordingSummary::edited);
}

bool RecordingSummary::isComplete() const
{
    return !m_title->text().trimmed().isEmpty() && m_chapters->isSound() && !m_inspected.apart;
}

RecordingToAdd RecordingSummary::wanted() const
{
    return { .course = m_course.id,
             .courseLanguage = m_course.language,
             .title = m_title->text().trimmed(),
             .inspected = m_inspected,
             .chapters = m_chapters->chapters(),
             .keep = m_link->isChecked() ? RecordingToAdd::Keep::Link : RecordingToAdd::Keep::Copy,
             .origin = {} };
}

} // namespace companion
