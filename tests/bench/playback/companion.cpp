// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Our own program: its whole window, in a process of its own, driven over standard input.
#include "../figures.h"
#include "contestant.h"
#include "course/coursefolder.h"
#include "film.h"

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace companion::bench {

namespace {

class Companion final : public Contestant {
public:
    explicit Companion(QString subject)
        : m_subject(std::move(subject))
    {
    }
    ~Companion() override { stop(); }

    [[nodiscard]] QString name() const override { return u"ours"_s; }
    [[nodiscard]] bool seeksExactly() const override { return true; }

    void start(const Film &film, int at) override
    {
        placeFilm(film);
        launch(m_subject, { m_course.path(), m_data.path(), QString::number(at) });
    }
    [[nodiscard]] QRect picture() override
    {
        say("where");
        while (!process().canReadLine()) {
            require(process().waitForReadyRead(20'000), "asking our window for its picture");
        }
        const QList<QByteArray> numbers = process().readLine().trimmed().split(' ');
        require(numbers.size() == 4, "reading where our picture is");
        return { numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt() };
    }
    void seek(double seconds) override { say("seek " + QByteArray::number(seconds, 'f', 3)); }
    void setRate(double rate) override { say("rate " + QByteArray::number(rate)); }

private:
    void say(const QByteArray &line)
    {
        process().write(line + '\n');
        process().waitForBytesWritten();
    }
    //! A course on whose recording the film is: as long, in two chapters.
    void placeFilm(const Film &film)
    {
        const std::filesystem::path media
            = (m_course.path() + u"/recording/session.mp4"_s).toStdString();
        std::error_code error;
        std::filesystem::remove(media, error);
        std::filesystem::create_hard_link(film.path.toStdString(), media, error);
        if (error) { // on another file system
            std::filesystem::copy_file(film.path.toStdString(), media, error);
        }
        require(!error, "placing the film in a course");
        const int length = film.seconds * 1000;
        m_course.setRecording(u"durationMs"_s, length);
        m_course.setRecording(u"chapters.0.toMs"_s, length / 2);
        m_course.setRecording(u"chapters.1.fromMs"_s, length / 2);
        m_course.setRecording(u"chapters.1.toMs"_s, length);
        m_course.setRecording(u"slides"_s, QJsonArray());
        m_course.setRecording(u"exercises"_s, QJsonArray());
        m_course.setRecording(u"captions"_s, QJsonArray());
    }

    QString m_subject;
    CourseFolder m_course;
    QTemporaryDir m_data;
};

} // namespace

std::unique_ptr<Contestant> makeCompanion(const QString &subject)
{
    return std::make_unique<Companion>(subject);
}

} // namespace companion::bench
