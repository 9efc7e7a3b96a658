// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sets one chapter as a document: headings, pictures, paragraphs, tasks and links.
#pragma once

#include <look/theme.h>
#include <ui/read/readcontent.h>

#include <QCoreApplication>
#include <QTextCursor>

namespace companion {

//! Links of the document: "reference:R01", "term:G01", "watch:64400" (milliseconds).
namespace readlink {
inline constexpr QLatin1StringView reference("reference");
inline constexpr QLatin1StringView term("term");
inline constexpr QLatin1StringView watch("watch");
} // namespace readlink

class ReadDocument final {
    Q_DECLARE_TR_FUNCTIONS(companion::ReadDocument)

public:
    struct Look {
        Theme theme;
        QFont font;
        int width = 0; //!< of the column, in device-independent pixels
        qreal pixelRatio = 1;
    };

    //! Content and document outlive the writer.
    ReadDocument(const ReadContent &content, Look look, QTextDocument &document);

    //! Replaces what the document holds. Answers where each block of the script begins.
    [[nodiscard]] QList<int> write(const Chapter &chapter, const SessionScript &script);

private:
    void add(const ScriptSlide &slide);
    void add(const ScriptParagraph &paragraph);
    void add(const ScriptPause &) { }
    void add(const ScriptExercise &exercise);

    void addHead(const Chapter &chapter);
    void addPicture(const ScriptSlide &slide, const Slide *shown);
    void addBox(const QString &title, const QStringList &lines, const QColor &colour);
    //! A line of its own, at `factor` of the text's size.
    void addLine(const QString &text, qreal factor, QFont::Weight weight, const QColor &colour,
                 int above, int below);
    void beginBlock(int above, int below);
    [[nodiscard]] QTextCharFormat plain(qreal factor = 1.0,
                                        QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QTextCharFormat link(QLatin1StringView kind, const QString &target,
                                       const QString &tip) const;

    const ReadContent &m_content;
    Look m_look;
    QTextDocument &m_document;
    QTextCursor m_cursor;
    bool m_fresh = true; //!< the cursor stands in an empty block that may be used
};

} // namespace companion
